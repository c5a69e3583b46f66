import controls from '../../components/controls.css?inline';
import tokens from '../../components/tokens.css?inline';
import values from '../../components/values.css?inline';
import batch from '../../entrypoints/batch/style.css?inline';
import options from '../../entrypoints/options/style.css?inline';
import tasks from '../../entrypoints/options/tasks.css?inline';
import trial from '../../entrypoints/options/trial.css?inline';
import redact from '../../entrypoints/popup/redact.css?inline';
import popup from '../../entrypoints/popup/style.css?inline';
import welcome from '../../entrypoints/welcome/style.css?inline';
import frame from './frame.css?inline';
import type { Look, Place } from './look.ts';

const own: Readonly<Record<Place, readonly string[]>> = {
  popup: [values, popup, redact],
  settings: [values, options, tasks, trial],
  batch: [batch],
  welcome: [welcome],
};

/** The sheets of a page in the order of its head, then what sets its states apart. */
export function styleSheets({ place, text }: Look): string {
  const sheets = [tokens, controls, ...own[place]].join('\n');
  return `${text === 200 ? withTextTwice(sheets) : sheets}\n${frame}`;
}

/** As the browsers' text zoom does it: letters grow, and nothing that is set in px beside them. */
function withTextTwice(sheets: string): string {
  return sheets.replaceAll(
    /(font(?:-size)?:[^;{}]*?)(\d+(?:\.\d+)?)px/gu,
    (_, before: string, size: string) => `${before}${2 * Number(size)}px`,
  );
}
