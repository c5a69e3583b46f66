import type { MessageKey } from '@/lib/message-key';

/** A card of the settings page, by the sentences that it is known by. */
interface IndexedCard {
  /** The section's id. */
  readonly section: string;
  /** What of it the address names; absent where the section is one card. */
  readonly part?: string;
  readonly title: MessageKey;
  readonly labels: readonly MessageKey[];
}

/** What can be found beside the person's own engines and tasks, in the order of the page. */
export const settingsIndex: readonly IndexedCard[] = [
  { section: 'engines', part: 'on-device', title: 'onThisDevice', labels: ['engineOnDeviceWhat'] },
  {
    section: 'engines',
    part: 'new',
    title: 'addEngine',
    labels: ['engineService', 'engineAddress', 'engineKey', 'engineModel', 'engineAskBefore', 'keepKey'],
  },
  {
    section: 'engines',
    part: 'key-lock',
    title: 'keysTitle',
    labels: ['passphrase', 'lockNow', 'forgetPassphrase', 'idleLock'],
  },
  {
    section: 'tasks',
    part: 'new-task',
    title: 'taskNew',
    labels: ['taskNewFrom', 'draftSentenceTitle', 'draftFrom'],
  },
  { section: 'tasks', part: 'share-tasks', title: 'shareTitle', labels: ['exportAll', 'importTasks'] },
  { section: 'reading', part: 'language', title: 'language', labels: ['readingExplanation'] },
  { section: 'reading', part: 'keep-line-breaks', title: 'keepLineBreaks', labels: [] },
  { section: 'reading', part: 'try-it', title: 'tryIt', labels: ['tryItHint', 'openFiles'] },
  { section: 'privacy', part: 'stored', title: 'storedHere', labels: ['eraseEverything', 'privacyRest'] },
  { section: 'privacy', part: 'sites', title: 'sites', labels: ['takeBack', 'sitesNone'] },
  {
    section: 'shortcuts',
    title: 'shortcuts',
    labels: ['openFieldshot', 'clipRegion', 'repeatRegion', 'changeShortcuts'],
  },
  { section: 'appearance', title: 'appearance', labels: ['themeSystem', 'themeLight', 'themeDark'] },
  {
    section: 'about',
    title: 'about',
    labels: ['aboutWhat', 'welcomeAgain', 'aboutReaderNotices', 'aboutPdfNotices'],
  },
];
