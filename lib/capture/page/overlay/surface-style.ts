/**
 * What stands between the page and the overlay. Inside a shadow root, `!important` outranks every rule of
 * the page, its own `!important` ones too.
 */
export const surfaceStyle = `
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  visibility: visible !important;
  pointer-events: auto !important;
}
dialog {
  all: initial;
  direction: ltr;
  display: none;
  position: fixed;
  left: 0;
  top: 0;
  inline-size: 100vw;
  block-size: 100vh;
  overflow: hidden;
  overscroll-behavior: contain;
}
dialog:popover-open, dialog:modal { display: block; }
dialog::backdrop { display: none; }
iframe {
  all: initial;
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  color-scheme: light;
}
`;
