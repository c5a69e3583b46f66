import type { Settings } from '@/lib/settings/settings';
import { writeSettingsFile } from '@/lib/settings/settings-file';
import { saveJson } from '../save-json';

/** Gives the person all settings as a file, without keys. */
export function saveSettings(settings: Settings): void {
  saveJson(writeSettingsFile(settings));
}
