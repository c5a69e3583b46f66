import type { Settings } from '../lib/settings/settings.ts';

/** Forces light or dark on a page, or lets it follow the computer. */
export function applyTheme(page: Document, theme: Settings['theme']): void {
  if (theme === 'system') delete page.documentElement.dataset['theme'];
  else page.documentElement.dataset['theme'] = theme;
}
