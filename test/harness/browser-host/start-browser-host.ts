import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { hostname, release } from 'node:os';
import { join } from 'node:path';
import { readLicenses } from '../../../src-main/adapters/system/read-licenses.ts';
import { RandomIdSource } from '../../../src-main/adapters/system/random-id-source.ts';
import { SystemClock } from '../../../src-main/adapters/system/system-clock.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/system-scheduler.ts';
import { runInOneProcess } from '../../../src-main/app/run-in-one-process.ts';
import type { Desktop, Shell } from '../../../src-main/platform/shell.ts';
import type { System } from '../../../src-main/platform/system.ts';
import { projectRoot } from '../build/ensure-built.ts';
import { nodeHttpClient } from '../headless-product/node-http-client.ts';
import { openConf } from '../headless-product/open-conf.ts';
import { redirectMicrosoftUrl, withEmulatedMicrosoft } from '../headless-product/redirect-microsoft-hosts.ts';
import { DevelopmentVault } from './development-vault.ts';
import { Pages } from './pages.ts';
import { RememberedStartAtSignIn } from '../../fakes/remembered-start-at-sign-in.ts';
import { servePages, type PageServer, type PageServerOptions } from './serve-pages.ts';

export interface BrowserHostOptions extends PageServerOptions {
  userDataDirectory: string;
  microsoftOrigin: string | null;
  onQuit: () => void;
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
  const presentation = {
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    computerName: hostname(),
  };
  const clock = new SystemClock();
  const scheduler = new SystemScheduler();
  const machine: System = {
    userDataDirectory: options.userDataDirectory,
    preinstalledApplicationJson: readFileSync(join(projectRoot, 'assets/preinstalled-application.json'), 'utf8'),
    commandLine: {
      words: ['npx', 'backup-notifier'],
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
    openSettingsFile: openConf,
    shouldLogToConsole: false,
  };
  const { microsoftOrigin } = options;
  const system = microsoftOrigin === null ? machine : withEmulatedMicrosoft(machine, microsoftOrigin);
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
  const { userDataDirectory, microsoftOrigin, onQuit, takeUrl } = options;
  const openTab = (url: string) =>
    pages.toDesktop({ kind: 'open-url', url })
      ? Promise.resolve()
      : Promise.reject(new Error('No page is open to open a tab from.'));
  return {
    openUrl: (url) => {
      const address = microsoftOrigin === null ? url : redirectMicrosoftUrl(url, microsoftOrigin);
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
    chooseFileToOpen: (extension) => {
      const folder = join(userDataDirectory, 'saved');
      const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith(`.${extension}`)) : undefined;
      return Promise.resolve(name === undefined ? null : join(folder, name));
    },
    // Pages colour themselves, from `theme.changed`.
    setTheme: () => undefined,
    showTray: (menu) => pages.showTray(menu),
    quit: onQuit,
  };
}
