import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PdfViewProps } from './pdf-view';

/** The view of a PDF, whose code is loaded only when one is opened. */
export function PdfViewOnDemand(props: PdfViewProps) {
  const [View, setView] = useState<FunctionComponent<PdfViewProps>>();
  useEffect(() => {
    void import('./pdf-view').then((loaded) => setView(() => loaded.PdfView));
  }, []);
  return View ? <View {...props} /> : null;
}
