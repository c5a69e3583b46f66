import type { ComponentType } from 'preact';
import type { MessageKey } from '@/lib/message-key';
import type { Settings } from '@/lib/settings/settings';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { EnginesSection } from './engines-section';
import { PrivacySection } from './privacy-section';
import { ReadingSection } from './reading-section';
import { TasksSection } from './tasks-section';
import { ShortcutsSection } from './shortcuts-section';

/** What every section is given: the settings as they are stored now. */
export interface SectionProps {
  readonly settings: Settings;
  /** What of the section the address names, such as an engine's id in `#engines/id`. */
  readonly part: string | undefined;
}

/** A part of the settings page, at an address of its own: `options.html#privacy`. */
export interface Section {
  readonly id: string;
  readonly title: MessageKey;
  readonly View: ComponentType<SectionProps>;
}

const engines: Section = { id: 'engines', title: 'engines', View: EnginesSection };

const all: readonly Section[] = [
  engines,
  { id: 'tasks', title: 'tasks', View: TasksSection },
  { id: 'reading', title: 'reading', View: ReadingSection },
  { id: 'privacy', title: 'privacy', View: PrivacySection },
  { id: 'shortcuts', title: 'shortcuts', View: ShortcutsSection },
  { id: 'appearance', title: 'appearance', View: AppearanceSection },
  { id: 'about', title: 'about', View: AboutSection },
];

/** The sections, in the order of the page. */
export const sections = all;

/** The section that an address's fragment names; the first where it names none. */
export function sectionOf(hash: string): Section {
  const [name] = hash.slice(1).split('/');
  return all.find(({ id }) => id === name) ?? engines;
}
