import { hostOf } from '../../lib/settings/host-of.ts';
import { hostPattern } from '../../lib/settings/host-pattern.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { tasksOf } from '../../lib/settings/tasks-of.ts';
import type { Translate } from '../../lib/message-key.ts';
import { taskById } from '../../lib/task/built-in-tasks.ts';
import { taskName } from '../../lib/task/task-name.ts';
import { idleLockText } from '../idle-lock-select.tsx';
import { languageNames } from '../language-names.ts';
import { useTranslate } from '../translation.ts';

interface StoredWordsProps {
  readonly settings: Settings;
  /** BCP 47: of the page. */
  readonly language: string;
}

/** What the settings say, in words: everything in them that is not as it was at first. */
export function StoredWords({ settings, language }: StoredWordsProps) {
  const t = useTranslate();
  return (
    <ul class="words">
      {wordsOf(settings, language, t).map((sentence) => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  );
}

const themes = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

function wordsOf(settings: Settings, language: string, t: Translate): string[] {
  const { theme, taskId, keepLineBreaks, engines, engineId, tasks, drafts, siteTasks, neverRead } = settings;
  const list = new Intl.ListFormat(language);
  const inLanguage =
    settings.language === 'auto' ? t('languageAuto') : languageNames(language)(settings.language);
  const chosen = engines.find(({ id }) => id === engineId)?.name;
  const hosts = siteTasks.flatMap((each) => each.hosts).map(shownHost);
  const count = (key: 'wordsTasks' | 'wordsDrafts', found: number) =>
    found > 0 ? [t(key, String(found))] : [];
  return [
    t('wordsTheme', t(themes[theme])),
    t('wordsTask', taskName(taskById(taskId, tasksOf(settings)), t)),
    t('wordsLanguage', inLanguage),
    ...(keepLineBreaks === defaultSettings.keepLineBreaks ? [] : [t('wordsLineBreaks', t('yes'))]),
    ...engines.map(({ name, baseUrl }) => t('wordsEngine', name, hostOf(baseUrl))),
    ...(chosen === undefined ? [] : [t('wordsChosenEngine', chosen)]),
    ...count('wordsTasks', tasks.length),
    ...count('wordsDrafts', Object.keys(drafts).length),
    ...(hosts.length > 0 ? [t('wordsSites', list.format(hosts))] : []),
    ...(settings.lockKeysAfter === defaultSettings.lockKeysAfter
      ? []
      : [t('wordsIdleLock', idleLockText(settings.lockKeysAfter, t))]),
    ...(neverRead.length > 0 ? [t('wordsNeverRead', list.format(neverRead.map(shownHost)))] : []),
  ];
}

function shownHost(typed: string): string {
  return hostPattern(typed)?.host ?? typed;
}
