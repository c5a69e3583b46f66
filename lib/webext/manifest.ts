/** The two builds: one for Chrome and Edge, one for Firefox. */
export type BuildTarget = 'chromium' | 'firefox';

/** A development build talks to the server that rebuilds it; nothing of that is in what is shipped. */
export type BuildMode = 'production' | 'development';

const developmentSources = { connect: ' ws://localhost:*', style: " 'unsafe-inline'" };

/**
 * Only https and literal loopback can be reached, so the browser itself enforces "https only";
 * WebAssembly is the one thing allowed beyond plain scripts, for the on-device engine.
 */
function extensionPagesPolicy(mode: BuildMode): string {
  const more = mode === 'development' ? developmentSources : { connect: '', style: '' };
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${more.style}`,
    "img-src 'self' blob: data:",
    "worker-src 'self'",
    `connect-src 'self' https: http://127.0.0.1:* http://localhost:* http://[::1]:*${more.connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The popup's page as it stands beside a page; the query tells it so. */
const panelPage = 'popup.html?panel';

const icons = { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' };

const firefoxSettings = {
  gecko: {
    id: 'fieldshot@fieldshot.example',
    // 149 lets the background open the popup after a clip, without a gesture of its own.
    strict_min_version: '149.0',
    data_collection_permissions: { required: ['none'], optional: ['websiteContent'] },
  },
};

/**
 * The manifest parts that the framework does not derive from the entrypoints.
 * No host but those a person allows one by one, no static content script, nothing web-accessible: installing shows no warning, and
 * the permission list must never grow on an update.
 *
 * @param target which browser family the build is for.
 */
export function manifest(target: BuildTarget, mode: BuildMode) {
  const shared = {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons,
    content_security_policy: { extension_pages: extensionPagesPolicy(mode) },
    // Asked for one site at a time, in a click of the person's; asks for nothing at install.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    incognito: 'spanning' as const,
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'clip-region': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_clipRegion__',
      },
      'repeat-region': {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_repeatRegion__',
      },
    },
  };
  if (target === 'firefox') {
    return {
      ...shared,
      permissions: ['activeTab', 'scripting', 'contextMenus', 'storage'],
      browser_specific_settings: firefoxSettings,
      sidebar_action: {
        default_title: 'Fieldshot',
        default_panel: panelPage,
        default_icon: icons,
        open_at_install: false,
      },
    };
  }
  return {
    ...shared,
    permissions: ['activeTab', 'scripting', 'contextMenus', 'storage', 'offscreen', 'sidePanel'],
    // 148 is the first release whose extension messages carry a Blob as it is.
    minimum_chrome_version: '148',
    message_serialization: 'structured_clone',
    externally_connectable: { ids: [] },
    side_panel: { default_path: panelPage },
  };
}
