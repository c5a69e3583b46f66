import type { RunGates } from '../../run-gates.ts';
import type { PictureDrawer } from './fit-picture.ts';

/** So many of many pictures are decoded at a time. */
const mostDecoded = 2;

/** No origin: the drawer's turn is no endpoint's. */
const name = 'decoded';

/** A drawer for many pictures: however many requests are under way, two pictures at most are decoded. */
export function pacedDrawer(drawer: PictureDrawer, gates: RunGates): PictureDrawer {
  const { signal } = new AbortController();
  return {
    async open(blob) {
      const leave = await gates.enter(name, mostDecoded, { signal, onWait: () => undefined });
      try {
        const drawn = await drawer.open(blob);
        return {
          width: drawn.width,
          height: drawn.height,
          isDrawn: drawn.isDrawn,
          isOpaque: () => drawn.isOpaque(),
          encode: (...given) => drawn.encode(...given),
          close: () => {
            drawn.close();
            leave();
          },
        };
      } catch (thrown) {
        leave();
        throw thrown;
      }
    },
  };
}
