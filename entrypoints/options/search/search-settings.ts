import type { Translate } from '@/lib/message-key';
import type { Settings } from '@/lib/settings/settings';
import { tasksOf } from '@/lib/settings/tasks-of';
import { taskName } from '@/lib/task/task-name';
import { findText, wordsOf } from './find-text';
import { settingsIndex } from './settings-index';

/** A card of the settings page, an engine or a task. */
export interface Findable {
  /** The section's id. */
  readonly section: string;
  /** Its address within the page, such as `#privacy/sites`. */
  readonly address: string;
  readonly title: string;
  /** Its other sentences. */
  readonly labels: readonly string[];
}

/** What was found, and the label that has it where the title has not. */
export interface Found extends Findable {
  readonly label: string | undefined;
}

/** All that can be found, in the person's language: what the page has, their engines and their tasks. */
export function findables(settings: Settings, t: Translate): readonly Findable[] {
  return [
    ...settingsIndex.map(({ section, part, title, labels }) => ({
      section,
      address: addressOf(section, part),
      title: t(title),
      labels: labels.map((label) => t(label)),
    })),
    ...settings.engines.map(({ id, name, model, baseUrl }) => ({
      section: 'engines',
      address: addressOf('engines', id),
      title: name,
      labels: [model, URL.parse(baseUrl)?.host ?? ''],
    })),
    ...tasksOf(settings).map((task) => ({
      section: 'tasks',
      address: addressOf('tasks', task.own?.id ?? task.id),
      title: taskName(task, t),
      labels: [],
    })),
  ];
}

/**
 * What has all words of a query, in its title, in one of its labels or in its section's name; titles first.
 *
 * @param nameOf what people call a section.
 */
export function searchSettings(
  query: string,
  all: readonly Findable[],
  nameOf: (section: string) => string,
): readonly Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const [titled, others]: [Found[], Found[]] = [[], []];
  for (const each of all) {
    const { section, title, labels } = each;
    const label = labels.find((text) => findText(text, words));
    if (findText(title, words)) titled.push(Object.assign({ label: undefined }, each));
    else if (label !== undefined || findText(`${nameOf(section)} ${title}`, words))
      others.push(Object.assign({ label }, each));
  }
  return [...titled, ...others];
}

function addressOf(section: string, part: string | undefined): string {
  return part === undefined ? `#${section}` : `#${section}/${part}`;
}
