/** Ink, paper, highlighter: the same over any page, light or dark. Direction by logical properties only. */
export const overlayStyle = `
:host { all: initial; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.stage {
  position: fixed;
  inset: 0;
  overflow: hidden;
  outline: none;
  cursor: crosshair;
  user-select: none;
  -webkit-user-select: none;
  touch-action: none;
  font: 13px/1.4 system-ui, sans-serif;
  color: #16181d;
}
canvas { position: absolute; left: 0; top: 0; image-rendering: pixelated; }
.tint { position: absolute; inset: 0; background: rgb(22 24 29 / 14%); }
.selection, .outline { position: absolute; forced-color-adjust: none; }
.selection {
  outline: 1px solid #ffd84d;
  box-shadow: 0 0 0 2px #16181d, 0 0 0 100vmax rgb(22 24 29 / 45%);
  cursor: move;
}
.outline {
  border-radius: 2px;
  outline: 3px solid #ffd84d;
  box-shadow: 0 0 0 4px #16181d, 0 0 0 100vmax rgb(22 24 29 / 30%);
  pointer-events: none;
}
.handle {
  position: absolute;
  width: 24px;
  height: 24px;
  translate: -50% -50%;
  display: grid;
  place-items: center;
}
.handle::before {
  content: '';
  width: 10px;
  height: 10px;
  border: 1.5px solid #16181d;
  border-radius: 3px;
  background: #ffd84d;
}
.nw, .w, .sw { left: 0; }
.n, .s { left: 50%; }
.ne, .e, .se { left: 100%; }
.nw, .n, .ne { top: 0; }
.w, .e { top: 50%; }
.sw, .s, .se { top: 100%; }
.nw, .se { cursor: nwse-resize; }
.ne, .sw { cursor: nesw-resize; }
.n, .s { cursor: ns-resize; }
.w, .e { cursor: ew-resize; }
.label, .bar {
  position: absolute;
  background: #16181d;
  color: #f7f7f4;
  border: 1px solid rgb(247 247 244 / 24%);
  border-radius: 8px;
}
.label {
  max-width: min(60ch, calc(100vw - 16px));
  padding: 2px 8px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  font: 12.5px/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', monospace;
  pointer-events: none;
}
.bar {
  inset-inline: 0;
  inset-block-start: 16px;
  inline-size: fit-content;
  max-inline-size: calc(100% - 32px);
  margin-inline: auto;
  padding-block: 6px;
  padding-inline: 12px 6px;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px;
  border-radius: 10px;
  pointer-events: none;
}
.bar.low { inset-block: auto 16px; }
.bar p { margin: 0; flex: 1 1 auto; max-inline-size: 72ch; }
.dragging .bar, .dragging .take { visibility: hidden; }
button {
  all: unset;
  box-sizing: border-box;
  min-block-size: 28px;
  padding: 4px 12px;
  border-radius: 8px;
  font: 600 13px/1.4 system-ui, sans-serif;
  white-space: nowrap;
  cursor: pointer;
  pointer-events: auto;
  color: #f7f7f4;
  background: #3a3e46;
}
button:hover { background: #4b505a; }
button kbd { font: 12px/1.4 ui-monospace, monospace; opacity: 0.8; margin-inline-start: 4px; }
.take {
  position: absolute;
  min-block-size: 32px;
  padding: 5px 16px;
  border: 1px solid #16181d;
  color: #16181d;
  background: #ffd84d;
}
.take:hover { background: #ffe487; }
button:focus-visible { outline: 3px solid #ffd84d; outline-offset: 2px; box-shadow: 0 0 0 2px #16181d; }
.spoken {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (prefers-reduced-motion: no-preference) {
  .outline { transition: outline-color 100ms; }
}
@media (forced-colors: active) {
  .label, .bar { border-color: CanvasText; }
  button { border: 1px solid ButtonText; }
  button:focus-visible { outline-color: Highlight; }
}
`;
