import path from 'node:path';
import { aptInstall } from './apt-install.ts';
import { isRunnable, programOnPath } from './program-on-path.ts';

/** The two families the extension is built for. */
export type BrowserKind = 'chromium' | 'firefox';

interface Whereabouts {
  readonly variable: string;
  readonly names: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsPrograms: readonly string[];
  readonly aptPackages: readonly string[];
  readonly advice: string;
}

const whereabouts: Record<BrowserKind, Whereabouts> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ],
    macApps: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    windowsPrograms: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'BraveSoftware/Brave-Browser/Application/brave.exe',
    ],
    aptPackages: ['chromium', 'fonts-liberation'],
    advice: 'Install Chromium, Chrome or Edge',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    macApps: ['Firefox.app/Contents/MacOS/firefox'],
    windowsPrograms: ['Mozilla Firefox/firefox.exe'],
    aptPackages: ['firefox-esr'],
    advice: 'Install Firefox',
  },
};

/**
 * The path of an installed browser: the variable's, else one on PATH, else one in the system's usual
 * places, else one that apt can install. Never downloads a browser by itself.
 *
 * @throws with one sentence that says what to install or which variable to set.
 */
export function findBrowser(kind: BrowserKind): string {
  const { variable, names, aptPackages, advice } = whereabouts[kind];
  const chosen = process.env[variable];
  if (chosen) {
    if (isRunnable(chosen)) return chosen;
    throw new Error(`${variable} is ${chosen}, which is not a program that can be run.`);
  }
  const found = lookFor(kind);
  if (found !== undefined) return found;
  if (aptInstall(...aptPackages)) {
    const installed = programOnPath(...names);
    if (installed !== undefined) return installed;
  }
  throw new Error(`No ${kind} browser was found. ${advice}, or set ${variable} to its program.`);
}

/** Like {@link findBrowser}, but looks only: nothing is installed, nothing is thrown. */
function lookFor(kind: BrowserKind): string | undefined {
  const { variable, names, macApps, windowsPrograms } = whereabouts[kind];
  const chosen = process.env[variable];
  if (chosen) return isRunnable(chosen) ? chosen : undefined;
  const fixed = [
    ...(process.platform === 'darwin' ? macPlaces(macApps) : []),
    ...(process.platform === 'win32' ? windowsPlaces(windowsPrograms) : []),
  ];
  return programOnPath(...names) ?? fixed.find(isRunnable);
}

function macPlaces(apps: readonly string[]): string[] {
  const folders = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
  return folders.flatMap((folder) => apps.map((app) => path.join(folder, app)));
}

function windowsPlaces(programs: readonly string[]): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}
