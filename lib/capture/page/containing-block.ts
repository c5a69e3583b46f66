import { isTransformed } from './is-transformed.ts';

/**
 * Whether an element holds another of that position (CSS Positioned Layout 3): cuts it off where it overflows,
 * and takes it along when it scrolls.
 *
 * @param style of the element around.
 * @param position of the one inside.
 */
export function holds(style: CSSStyleDeclaration, position: string): boolean {
  if (position !== 'absolute' && position !== 'fixed') return true;
  return (
    (position === 'absolute' && style.position !== 'static') || isTransformed(style) || containsPaint(style)
  );
}

/** Whether nothing of an element is drawn outside of its box. */
export function containsPaint(style: CSSStyleDeclaration): boolean {
  return /paint|strict|content/u.test(style.contain) || style.contentVisibility === 'auto';
}
