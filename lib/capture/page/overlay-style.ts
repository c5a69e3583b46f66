/** Inlined, since a stylesheet file would have to be readable by every page. */
export const overlayStyle = `
dialog {
  all: initial;
  position: fixed;
  inset: 0;
  cursor: crosshair;
  user-select: none;
  touch-action: none;
  overflow: hidden;
}
dialog:not([open]) { display: none; }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
dialog::backdrop { background: rgb(22 24 29 / 12%); }
.region {
  position: absolute;
  box-sizing: border-box;
  outline: 2px solid #ffd84d;
  box-shadow: 0 0 0 4px #16181d, 0 0 0 100vmax rgb(22 24 29 / 35%);
}
.region[hidden] { display: none; }
.size, .hint {
  font: 13px/1.4 system-ui, sans-serif;
  color: #ecece6;
  background: #16181d;
  border-radius: 8px;
  padding: 4px 10px;
  white-space: nowrap;
}
.size {
  position: absolute;
  inset-inline-end: 0;
  inset-block-start: 100%;
  margin-block-start: 8px;
  font: 12.5px/1.4 ui-monospace, monospace;
}
.size.inside { inset-block: auto 100%; margin-block: 0 8px; }
.hint {
  position: absolute;
  inset-block-start: 16px;
  inset-inline-start: 50%;
  translate: -50% 0;
  margin: 0;
}
:host(:dir(rtl)) .hint, .hint:dir(rtl) { translate: 50% 0; }
`;
