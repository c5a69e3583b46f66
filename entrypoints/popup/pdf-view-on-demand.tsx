import { onDemand } from './on-demand';

/** The view of a PDF, whose code is loaded only when one is opened. */
export const PdfViewOnDemand = onDemand(() => import('./pdf-view').then(({ PdfView }) => PdfView));
