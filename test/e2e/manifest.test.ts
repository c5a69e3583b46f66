import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

function built(target: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../.output/${target}/manifest.json`, import.meta.url), 'utf8'));
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; " +
  "worker-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:* http://[::1]:*; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

const shared = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version,
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: 'Fieldshot', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  incognito: 'spanning',
  content_security_policy: { extension_pages: contentSecurityPolicy },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
    'clip-region': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_clipRegion__' },
    'repeat-region': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_repeatRegion__' },
  },
};

// Exact equality: a permission, a host or a file that pages can see may not come in unnoticed.
describe('the built manifest', () => {
  it('of Chrome and Edge [T03 T45 T20 P03 P16]', () => {
    expect(built('chrome-mv3')).toEqual({
      ...shared,
      permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'offscreen', 'sidePanel'],
      minimum_chrome_version: '148',
      message_serialization: 'structured_clone',
      externally_connectable: { ids: [] },
      // What is kept open beside the page; its permission shows no warning.
      side_panel: { default_path: 'popup.html?panel' },
      background: { type: 'module', service_worker: 'background.js' },
    });
  });

  it('of Firefox [T45 T20 P03]', () => {
    expect(built('firefox-mv3')).toEqual({
      ...shared,
      permissions: ['activeTab', 'scripting', 'contextMenus', 'storage'],
      background: { type: 'module', scripts: ['background.js'] },
      // The same in Firefox, which needs no permission for it; never open by itself.
      sidebar_action: {
        default_title: 'Fieldshot',
        default_panel: 'popup.html?panel',
        default_icon: shared.icons,
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: 'fieldshot@fieldshot.example',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
        },
      },
    });
  });
});
