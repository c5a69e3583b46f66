import { hostPattern, matchPatterns } from '@/lib/settings/host-pattern';
import type { Settings } from '@/lib/settings/settings';
import { onSettingsChanged, readSettings } from '@/lib/settings/settings-store';
import { tasksOf } from '@/lib/settings/tasks-of';
import { builtInTasks } from '@/lib/task/built-in-tasks';
import type { Task, TaskId } from '@/lib/task/task';
import { taskName } from '@/lib/task/task-name';
import { browser, type Menus } from '@/lib/webext/browser';
import { showPopup } from '@/lib/webext/show-popup';
import { translate } from '@/lib/webext/translate';
import { taskNamed } from './chosen-task';
import { letPersonShow } from './let-person-show';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

const readAs = 'read-as';
/** The same task once more above the others, on its sites. */
const onSite = 'on-site';
const clipRegionItem = 'clip-region';

/** "Read as ▸ …" on a picture, "Clip a region" elsewhere on a page. */
export function handleContextMenu(parts: Parts, clip: (tab: TabTarget) => Promise<unknown>): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
  // The browser keeps the menu over our sleep: it is made anew only where another one is wanted.
  onSettingsChanged((before, now) => {
    if (JSON.stringify(entriesOf(before)) !== JSON.stringify(entriesOf(now))) void createMenu();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    const target = { id: tab.id, windowId: tab.windowId, incognito: tab.incognito };
    if (info.menuItemId === clipRegionItem) void clip(target);
    else readPicture(parts, target, info);
  });
}

function readPicture(parts: Parts, tab: TabTarget, info: Menus.OnClickData): void {
  // First of all: it shows the wait too.
  showPopup(tab);
  const source = { kind: 'element', hint: { srcUrl: info.srcUrl ?? '' } } as const;
  const [, id = ''] = /^[\w-]+:(.+)$/u.exec(String(info.menuItemId)) ?? [];
  const start = (task: Task) =>
    startRun(
      parts,
      tab,
      { task, source },
      {
        frameId: info.frameId ?? 0,
        frameUrl: info.frameUrl,
        onCaptureFailed: (thrown, runId) => letPersonShow(parts, tab, thrown, { runId, task }),
      },
    );
  const builtIn = builtInTasks.find((task) => task.id === id);
  if (builtIn) start(builtIn);
  else void taskNamed(id as TaskId).then(start);
}

/** One task of the menu, by its names for the program and for people. */
interface Entry {
  readonly id: TaskId;
  readonly name: string;
  /** The sites that it stands first on, as match patterns: the browser compares them, without any permission. */
  readonly sites: string[];
}

function entriesOf(settings: Settings): readonly Entry[] {
  return tasksOf(settings).map((task) => {
    const hosts = settings.siteTasks.find(({ taskId }) => taskId === task.id)?.hosts ?? [];
    const sites = hosts.map(hostPattern).flatMap((pattern) => (pattern ? matchPatterns(pattern) : []));
    return { id: task.id, name: taskName(task, translate), sites };
  });
}

let turn: Promise<void> = Promise.resolve();

/** Makes the menu, one at a time. */
function createMenu(): Promise<void> {
  const done = turn.then(async () => addItems(entriesOf(await readSettings())));
  turn = done.catch(() => undefined);
  return turn;
}

async function addItems(entries: readonly Entry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  const contexts: ['image', 'video'] = ['image', 'video'];
  browser.contextMenus.create({ id: readAs, title: translate('readAs'), contexts });
  const item = { parentId: readAs, contexts };
  const first = entries.filter(({ sites }) => sites.length > 0);
  for (const { id, name, sites } of first)
    browser.contextMenus.create({
      ...item,
      id: `${onSite}:${id}`,
      title: menuTitle(name),
      documentUrlPatterns: sites,
    });
  if (first.length > 0)
    browser.contextMenus.create({
      ...item,
      id: onSite,
      type: 'separator',
      documentUrlPatterns: first.flatMap(({ sites }) => sites),
    });
  for (const { id, name } of entries)
    browser.contextMenus.create({ ...item, id: `${readAs}:${id}`, title: menuTitle(name) });
  browser.contextMenus.create({
    id: clipRegionItem,
    title: translate('clipRegion'),
    contexts: ['page', 'frame', 'selection', 'link', 'editable', 'video', 'audio'],
  });
}

/** A name as it is: to menus `&` marks a key and `%s` stands for the selected text. */
function menuTitle(name: string): string {
  return name.replaceAll('&', '&&').replaceAll('%s', '%\u200Bs');
}
