/** As a sheet of its own, which no page's content policy can refuse; Firefox takes none from a script here. */
export function applyStyle(root: ShadowRoot, css: string): void {
  const owner = root.ownerDocument;
  try {
    const Sheet = owner.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = owner.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
