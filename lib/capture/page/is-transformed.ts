/** Whether an element is transformed or filtered, or may be at any time: it then holds all that is placed in it. */
export function isTransformed(style: CSSStyleDeclaration): boolean {
  const { transform, filter, perspective, rotate, scale, translate, willChange } = style;
  return (
    [transform, filter, perspective, rotate, scale, translate].some((value) => value && value !== 'none') ||
    /transform|filter|perspective/u.test(willChange)
  );
}
