/**
 * What the engine needs from the system it runs on: no desktop, no windows, nobody signed in. The product gives it with
 * Electron, the browser host and the tests give it under plain Node.
 */
import type { EngineHost, SecretProtection } from '../../src-shared/model/engine-view.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { CommandLinePlace } from '../../src-shared/wording/command-line-text.ts';
import type { RuntimeVersions } from '../diagnostics/describe-diagnostics.ts';
import type { SecretVault } from '../secrets/secret-vault.ts';
import type { PolicySource } from '../policy/policy-source.ts';
import type { OpenSettingsFile } from '../settings/settings-store.ts';
import type { Clock, IdSource, Scheduler } from './clock.ts';
import type { HttpClient } from './http-client.ts';
import type { WakeEvents } from './lifecycle.ts';

export interface System extends WakeEvents {
  /** Writes down from now on what went wrong without anybody seeing it; a host for development leaves that to Node. */
  logUncaughtErrors?: (log: (message: string) => void) => void;
  host: EngineHost;
  /** Folder that keeps all state. Exists. */
  userDataDirectory: string;
  /** The text of `assets/preinstalled-application.json`. */
  preinstalledApplicationJson: string;
  /** How a script on this machine calls the command line. */
  commandLine: CommandLinePlace;
  /** The program and what it runs on, for people who look for a fault. */
  versions: RuntimeVersions;
  /** The licences of the packages that became a part of the program (`third-party-licenses.md` of each built part). */
  readLicenses(): Promise<string>;
  presentation: Presentation;
  clock: Clock;
  scheduler: Scheduler;
  ids: IdSource;
  httpClient: HttpClient;
  vault: SecretVault;
  /** What `vault` encrypts with. */
  secretProtection: SecretProtection;
  /** With electron-store, or outside Electron with conf, its engine. */
  openSettingsFile: OpenSettingsFile;
  /** What the organization has set. */
  policy: PolicySource;
  /** Writes to stderr too while developing. */
  shouldLogToConsole: boolean;
}
