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
  const id = String(info.menuItemId).slice(`${readAs}:`.length) as TaskId;
  const start = (task: Task) =>
    startRun(
      parts,
      tab,
      { task, source },
      {
        frameId: info.frameId ?? 0,
        onCaptureFailed: (thrown, runId) => letPersonShow(parts, tab, thrown, { runId, task }),
      },
    );
  const builtIn = builtInTasks.find((task) => task.id === id);
  if (builtIn) start(builtIn);
  else void taskNamed(id).then(start);
}

/** The tasks of the menu: their names for the program and for people. */
function entriesOf(settings: Settings): readonly (readonly [id: TaskId, name: string])[] {
  return tasksOf(settings).map((task) => [task.id, taskName(task, translate)]);
}

let turn: Promise<void> = Promise.resolve();

/** Makes the menu, one at a time. */
function createMenu(): Promise<void> {
  const done = turn.then(async () => addItems(entriesOf(await readSettings())));
  turn = done.catch(() => undefined);
  return turn;
}

async function addItems(entries: ReturnType<typeof entriesOf>): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: readAs, title: translate('readAs'), contexts: ['image', 'video'] });
  for (const [id, name] of entries) {
    browser.contextMenus.create({
      id: `${readAs}:${id}`,
      parentId: readAs,
      title: menuTitle(name),
      contexts: ['image', 'video'],
    });
  }
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
