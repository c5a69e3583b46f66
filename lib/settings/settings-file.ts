import type { ErrorCode } from '../errors.ts';
import { endpointAddress } from '../net/endpoint-address.ts';
import { isJsonObject } from '../task/is-json-object.ts';
import { readTask } from '../task/share/read-task.ts';
import type { EngineSettings } from './engine-settings.ts';
import { ofJsonText } from './of-json-text.ts';
import { type Settings, settingsSchema } from './settings.ts';

const format = 'fieldshot-settings';
const version = 1;

/** Longest text of a file, in characters: tasks and drafts may take 1 MB each. */
const longestFile = 8_000_000;

/** Settings as a file for another browser or for keeping. Keys are none of the settings, and so are in none. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format, version, settings }, null, 2)}\n`;
}

/** The settings of a file, to be shown in full before they are taken; or why it is not read. */
export type ReadSettingsFile =
  | { readonly ok: true; readonly settings: Settings; readonly leftOut: number }
  | { readonly ok: false; readonly code: ErrorCode };

/**
 * Reads a file of settings, whoever wrote it. What somebody agreed to is not taken over: of every engine the person is
 * asked anew before a picture goes there. An engine that stands here at another address comes under a new id, so that no
 * key of here ever is its. Own tasks that cannot be read are left out, and counted.
 *
 * @param here the settings that they are to replace.
 */
export function readSettingsFile(text: string, here: Settings): ReadSettingsFile {
  const file = text.length > longestFile ? null : ofJsonText(text.replace(/^\uFEFF/u, ''));
  if (!isJsonObject(file) || file['format'] !== format) return refused('settings-file-unreadable');
  const { version: made } = file;
  if (typeof made === 'number' && made > version) return refused('settings-file-newer');
  const read = settingsSchema.safeParse(file['settings']);
  if (made !== version || Object.keys(file).length !== 3 || !read.success)
    return refused('settings-file-unreadable');
  const addresses = read.data.engines.map(({ baseUrl }) => endpointAddress(baseUrl));
  if (addresses.some((address) => typeof address === 'string')) return refused('settings-file-unreadable');
  const tasks = read.data.tasks.filter((task) => readTask(ofJsonText(task)).ok);
  const ids = new Map(read.data.engines.map((engine) => [engine.id, idHere(engine, here)]));
  const engines = read.data.engines.map((engine) => unagreed(engine, ids.get(engine.id) ?? engine.id));
  const engineId = ids.get(read.data.engineId) ?? read.data.engineId;
  const leftOut = read.data.tasks.length - tasks.length;
  return { ok: true, settings: { ...read.data, tasks, engines, engineId }, leftOut };
}

function refused(code: ErrorCode): ReadSettingsFile {
  return { ok: false, code };
}

function unagreed(agreed: EngineSettings, id: string): EngineSettings {
  const { consentedAt: _, ...engine } = agreed;
  return { ...engine, id, askBefore: engine.askBefore === 'never' ? 'first' : engine.askBefore };
}

function idHere({ id, baseUrl }: EngineSettings, { engines }: Settings): string {
  const same = engines.find((engine) => engine.id === id);
  return !same || same.baseUrl === baseUrl ? id : crypto.randomUUID();
}
