import { useEffect } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { BatchLine } from './batch-table.ts';

/** What turns makes so many steps a turn, one each so many ms. */
const turning = { steps: 8, stepMs: 250 };

/**
 * Turns the signs of the rows that are being read, by the property `--turn`. By hand: of an animation of the style sheet a
 * browser draws the page sixty times a second, in however few steps it turns, which takes a tenth of a core from the reading.
 */
export function useTurning(table: RefObject<HTMLElement | null>, lines: readonly BatchLine[]): void {
  const isOn = lines.some(({ row }) => row.status === 'reading');
  useEffect(() => {
    if (!isOn) return undefined;
    let step = 0;
    const timer = setInterval(() => {
      step = (step + 1) % turning.steps;
      const signs = table.current?.querySelectorAll<SVGElement>('.reading .state-icon .icon') ?? [];
      for (const { style } of signs) style.setProperty('--turn', `${step / turning.steps}turn`);
    }, turning.stepMs);
    return () => clearInterval(timer);
  }, [isOn]);
}
