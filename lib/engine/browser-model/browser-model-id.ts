/** The id of the browser's own model, in settings and results; apart, so that naming it does not bring it along. */
export const browserModelId = 'browser-model';
