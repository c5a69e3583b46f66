import type { Settings } from '@/lib/settings/settings';
import { readSettings, updateSettings } from '@/lib/settings/settings-store';
import { taskOfSite } from '@/lib/settings/task-of-site';
import { tasksOf } from '@/lib/settings/tasks-of';
import { taskById } from '@/lib/task/built-in-tasks';
import type { Task, TaskId } from '@/lib/task/task';
import { browser } from '@/lib/webext/browser';
import { chooseTaskOfTab, taskOfTab } from './tab-tasks';

/**
 * What a tab's pictures are read as: what was chosen there, else the task of its site, else what was chosen in any popup;
 * what takes a model that sees only where one is chosen.
 */
export async function chosenTask(tabId: number): Promise<Task> {
  const settings = await readSettings();
  const siteTask = await siteTaskOf(settings, tabId);
  const taskId = siteTask && ((await taskOfTab(tabId, siteTask.id)) ?? siteTask.id);
  return taskById(taskId ?? settings.taskId, tasksOf(settings));
}

/** Chooses what pictures are read as: everywhere, or, on a site with a task of its own, in this tab. */
export async function chooseTask(taskId: TaskId, tabId: number): Promise<void> {
  const siteTask = await siteTaskOf(await readSettings(), tabId);
  await (siteTask ? chooseTaskOfTab(tabId, siteTask.id, taskId) : updateSettings({ taskId }));
}

/** A task by its name as it is now, the person's own ones included; text where it is gone. */
export async function taskNamed(id: TaskId): Promise<Task> {
  return taskById(id, tasksOf(await readSettings()));
}

/** The task of a tab's site, if it can be run now. The address is known where the person's gesture lets it be. */
async function siteTaskOf(settings: Settings, tabId: number): Promise<Task | undefined> {
  if (settings.siteTasks.length === 0) return undefined;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const id = tab?.url === undefined ? undefined : taskOfSite(settings, tab.url);
  return tasksOf(settings).find((task) => task.id === id);
}
