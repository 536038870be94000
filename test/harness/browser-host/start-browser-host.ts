import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { hostname, release } from 'node:os';
import { join } from 'node:path';
import { readLicenses } from '../../../src-main/adapters/system/program-files.ts';
import { RandomIdSource, SystemClock, SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { runInOneProcess } from '../../../src-main/app/run-in-one-process.ts';
import type { Clock } from '../../../src-main/platform/clock.ts';
import type { WakeEvents } from '../../../src-main/platform/lifecycle.ts';
import type { Desktop, Shell } from '../../../src-main/platform/shell.ts';
import type { System } from '../../../src-main/platform/system.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { projectRoot } from '../build/ensure-built.ts';
import { nodeHttpClient } from '../headless-product/node-http-client.ts';
import { fixedPolicy } from '../headless-product/fixed-policy.ts';
import { openConf } from '../headless-product/open-conf.ts';
import { redirectGoogleUrl, withEmulatedGoogle } from '../headless-product/redirect-google-hosts.ts';
import { redirectMicrosoftUrl, withEmulatedMicrosoft } from '../headless-product/redirect-microsoft-hosts.ts';
import { DevelopmentVault } from './development-vault.ts';
import { enginePlatformOf } from '../../../src-main/adapters/system/service-place.ts';
import { Pages } from './pages.ts';
import { RememberedStartAtSignIn } from '../../fakes/remembered-start-at-sign-in.ts';
import { servePages, type PageServer, type PageServerOptions } from './serve-pages.ts';

/** Time as a spec decides about it. */
export type MachineTime = Clock & Pick<WakeEvents, 'onResume'>;

export interface BrowserHostOptions extends PageServerOptions {
  userDataDirectory: string;
  microsoftOrigin: string | null;
  /** Of the Google emulator. Default: none. */
  googleOrigin?: string | undefined;
  onQuit: () => void;
  /** What the organization has set. Default: nothing; never that of this computer. */
  policy?: System['policy'] | undefined;
  /** Default: this machine's own time, without a word when it wakes. */
  machine?: MachineTime | undefined;
  /** Takes an address that is meant for the system's browser. @returns whether it did; otherwise a tab opens. */
  takeUrl?: (url: string) => boolean;
}

export interface BrowserHost {
  /** Address of the Options window, with the token. */
  url: string;
  stop(): Promise<void>;
}

/** Runs `src-main` under plain Node and serves the built windows to a browser. For development and tests. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  mkdirSync(options.userDataDirectory, { recursive: true });
  const pages = new Pages();
  const server = await servePages(pages, options);
  const presentation: Presentation = {
    // Specs read the windows: whatever the language of the system is.
    language: 'en',
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    computerName: hostname(),
  };
  const { machine: time } = options;
  const clock = time ?? new SystemClock();
  const scheduler = new SystemScheduler();
  const machine: System = {
    host: 'program',
    userDataDirectory: options.userDataDirectory,
    preinstalledApplicationJson: readFileSync(join(projectRoot, 'assets/preinstalled-application.json'), 'utf8'),
    commandLine: {
      words: ['npx', 'backup-notifier'],
      platform: enginePlatformOf(process.platform),
      shell: process.platform === 'win32' ? 'windows' : 'posix',
      userData: options.userDataDirectory,
    },
    versions: { program: 'browser host', node: process.versions.node, system: `${process.platform} ${release()}` },
    readLicenses: () => readLicenses(projectRoot),
    presentation,
    clock,
    scheduler,
    ids: new RandomIdSource(),
    httpClient: nodeHttpClient,
    vault: new DevelopmentVault(join(options.userDataDirectory, 'development-vault.key')),
    secretProtection: 'key-file',
    openSettingsFile: openConf,
    policy: options.policy ?? fixedPolicy([]),
    shouldLogToConsole: false,
    ...(time?.onResume !== undefined && { onResume: time.onResume }),
  };
  const { microsoftOrigin, googleOrigin } = options;
  const withMicrosoft = microsoftOrigin === null ? machine : withEmulatedMicrosoft(machine, microsoftOrigin);
  const system = googleOrigin === undefined ? withMicrosoft : withEmulatedGoogle(withMicrosoft, googleOrigin);
  const shell: Shell = {
    presentation,
    clock,
    scheduler,
    startAtSignIn: new RememberedStartAtSignIn(),
    desktop: pageDesktop(pages, server, options),
    windows: pages,
  };
  const program = await runInOneProcess(system, shell);
  return {
    url: `${server.origin}/options?token=${server.token}`,
    stop: async () => {
      await program.stop();
      await server.stop();
    },
  };
}

function pageDesktop(pages: Pages, server: PageServer, options: BrowserHostOptions): Desktop {
  const { userDataDirectory, microsoftOrigin, googleOrigin, onQuit, takeUrl } = options;
  const openTab = (url: string) =>
    pages.toDesktop({ kind: 'open-url', url })
      ? Promise.resolve()
      : Promise.reject(new Error('No page is open to open a tab from.'));
  return {
    openUrl: (url) => {
      const ofMicrosoft = microsoftOrigin === null ? url : redirectMicrosoftUrl(url, microsoftOrigin);
      const address = googleOrigin === undefined ? ofMicrosoft : redirectGoogleUrl(ofMicrosoft, googleOrigin);
      return takeUrl?.(address) === true ? Promise.resolve() : openTab(address);
    },
    openPage: (path) => openTab(server.offer(path)),
    openFolder: (path) => {
      pages.toDesktop({ kind: 'notify', title: 'Folder', body: path });
      return Promise.resolve();
    },
    notify: (title, body) => pages.toAll({ kind: 'notify', title, body }),
    // A page cannot ask for a place on this machine: files go to one folder.
    chooseFileToSave: (suggestedName) => {
      const folder = join(userDataDirectory, 'saved');
      mkdirSync(folder, { recursive: true });
      return Promise.resolve(join(folder, suggestedName));
    },
    chooseFolder: (startingAt) => pages.askForFolder(startingAt),
    chooseFileToOpen: (extensions) => {
      const folder = join(userDataDirectory, 'saved');
      const isOfKind = (name: string) => extensions.some((each) => name.endsWith(`.${each}`));
      const name = existsSync(folder) ? readdirSync(folder).find(isOfKind) : undefined;
      return Promise.resolve(name === undefined ? null : join(folder, name));
    },
    // Pages colour themselves, from `theme.changed`.
    setTheme: () => undefined,
    showTray: (menu) => pages.showTray(menu),
    quit: onQuit,
  };
}
