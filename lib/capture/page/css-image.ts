/** An image that a stylesheet puts on an element. */
export interface CssImage {
  /** As the browser resolved it; may be a `data:` or `blob:` address. */
  readonly url: string;
  /** Whether the element's own background is this picture once, and nothing else. */
  readonly plain: boolean;
}

/**
 * The image that CSS draws on an element or on its `::before` or `::after`: background, mask, border,
 * generated content. Gradients are none.
 */
export function cssImageOf(element: Element): CssImage | undefined {
  for (const pseudo of [undefined, '::before', '::after'] as const) {
    const style = getComputedStyle(element, pseudo);
    // A pseudo-element without content is not there.
    if (pseudo && (style.content === 'none' || style.content === 'normal')) continue;
    const { backgroundImage, maskImage, borderImageSource, content } = style;
    for (const value of [backgroundImage, maskImage, borderImageSource, content]) {
      const url = value?.includes('url(') ? firstUrl(value) : undefined;
      if (url === undefined) continue;
      const plain = value === backgroundImage && /^url\((?:[^()]|\\.)*\)$/u.test(value) && !pseudo;
      return { url, plain: plain && isWhole(style) };
    }
  }
  return undefined;
}

/** Computed values have their addresses quoted and absolute; a fragment alone means a mask in the page. */
function firstUrl(value: string): string | undefined {
  const quoted = /url\("((?:[^"\\]|\\.)*)"\)/u.exec(value)?.[1]?.replaceAll(/\\(.)/gu, '$1');
  return quoted?.startsWith('#') ? undefined : quoted;
}

/** Whether the background is scaled to the box: at its own size, the box may be a window on a larger sheet. */
function isWhole({ backgroundSize, backgroundRepeat }: CSSStyleDeclaration): boolean {
  const once = backgroundRepeat.includes('no-repeat') || backgroundSize === 'cover';
  return (
    /^(?:contain|cover|100%(?: 100%| auto)?)$/u.test(backgroundSize) &&
    (once || backgroundSize === '100% 100%')
  );
}
