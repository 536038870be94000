import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SystemClock } from '../../../src-main/adapters/system/system-clock.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/system-scheduler.ts';
import { RandomIdSource } from '../../../src-main/adapters/system/random-id-source.ts';
import type { SecretVault } from '../../../src-main/secrets/secret-vault.ts';
import type { System } from '../../../src-main/platform/system.ts';
import { DevelopmentVault } from '../browser-host/development-vault.ts';
import { withEmulatedMicrosoft } from './redirect-microsoft-hosts.ts';
import { nodeHttpClient } from './node-http-client.ts';
import { openConf } from './open-conf.ts';

export interface HeadlessSystemOptions {
  userDataDirectory: string;
  microsoftOrigin: string;
  clock?: System['clock'];
  scheduler?: System['scheduler'];
  vault?: SecretVault;
  presentation?: System['presentation'];
  httpClient?: System['httpClient'];
}

/** A machine without a desktop, under plain Node, on which the emulator is Microsoft. */
export function headlessSystem(options: HeadlessSystemOptions): System {
  mkdirSync(options.userDataDirectory, { recursive: true });
  const machine: System = {
    userDataDirectory: options.userDataDirectory,
    preinstalledApplicationJson: '{ "clientId": "" }',
    commandLine: { words: ['npx', 'backup-notifier'], shell: 'posix', userData: options.userDataDirectory },
    readLicenses: () => Promise.resolve('# Licenses\n'),
    versions: { program: '0.0.0-test', node: process.versions.node },
    presentation: options.presentation ?? { locale: 'en-US', timeZone: 'UTC', computerName: 'BACKUP01' },
    clock: options.clock ?? new SystemClock(),
    scheduler: options.scheduler ?? new SystemScheduler(),
    ids: new RandomIdSource(),
    httpClient: options.httpClient ?? nodeHttpClient,
    vault: options.vault ?? new DevelopmentVault(join(options.userDataDirectory, 'development-vault.key')),
    openSettingsFile: openConf,
    shouldLogToConsole: false,
  };
  return withEmulatedMicrosoft(machine, options.microsoftOrigin);
}
