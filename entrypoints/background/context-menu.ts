import { builtInTasks, textTask } from '@/lib/task/built-in-tasks';
import type { TaskId } from '@/lib/task/task';
import { browser, type Menus } from '@/lib/webext/browser';
import { showPopup } from '@/lib/webext/show-popup';
import { translate } from '@/lib/webext/translate';
import { letPersonShow } from './let-person-show';
import type { Parts, TabTarget } from './parts';
import { startRun } from './start-run';

const readAs = 'read-as';
const clipRegionItem = 'clip-region';

/** "Read as ▸ …" on a picture, "Clip a region" elsewhere on a page. */
export function handleContextMenu(parts: Parts, clip: (tab: TabTarget) => Promise<unknown>): void {
  browser.runtime.onInstalled.addListener(() => void createMenu());
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
  const task = builtInTasks.find(({ id }) => info.menuItemId === menuId(id)) ?? textTask;
  startRun(
    parts,
    tab,
    { task, source },
    {
      frameId: info.frameId ?? 0,
      onCaptureFailed: (thrown, runId) => letPersonShow(parts, tab, thrown, { runId, task }),
    },
  );
}

function menuId(taskId: TaskId): string {
  return `${readAs}:${taskId}`;
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: readAs, title: translate('readAs'), contexts: ['image', 'video'] });
  for (const task of builtInTasks) {
    browser.contextMenus.create({
      id: menuId(task.id),
      parentId: readAs,
      title: translate(task.name),
      contexts: ['image', 'video'],
    });
  }
  browser.contextMenus.create({
    id: clipRegionItem,
    title: translate('clipRegion'),
    contexts: ['page', 'frame', 'selection', 'link', 'editable', 'video', 'audio'],
  });
}
