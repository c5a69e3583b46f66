/** Where the library's files stand in the package. */
export const pdfFolder = 'pdf';

/** The library's two scripts, as published: the page's part, and that of its worker, which parses. */
export const pdfScripts = { page: 'pdf.min.mjs', worker: 'pdf.worker.min.mjs' } as const;
