import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RandomIdSource, SystemClock, SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import type { SecretVault } from '../../../src-main/secrets/secret-vault.ts';
import type { System } from '../../../src-main/platform/system.ts';
import { DevelopmentVault } from '../browser-host/development-vault.ts';
import { withEmulatedMicrosoft } from './redirect-microsoft-hosts.ts';
import { nodeHttpClient } from './node-http-client.ts';
import { fixedPolicy } from './fixed-policy.ts';
import { openConf } from './open-conf.ts';

/** A console must have the same. */
export const testVersion = '0.0.0-test';

export interface HeadlessSystemOptions {
  userDataDirectory: string;
  microsoftOrigin: string;
  host?: System['host'];
  clock?: System['clock'];
  scheduler?: System['scheduler'];
  vault?: SecretVault;
  presentation?: System['presentation'];
  httpClient?: System['httpClient'];
  /** Default: the organization has set nothing. */
  policy?: System['policy'];
}

/** A machine without a desktop, under plain Node, on which the emulator is Microsoft. */
export function headlessSystem(options: HeadlessSystemOptions): System {
  mkdirSync(options.userDataDirectory, { recursive: true });
  const machine: System = {
    host: options.host ?? 'program',
    userDataDirectory: options.userDataDirectory,
    preinstalledApplicationJson: '{ "clientId": "" }',
    commandLine: {
      words: ['npx', 'backup-notifier'],
      shell: 'posix',
      platform: 'linux',
      userData: options.userDataDirectory,
    },
    readLicenses: () => Promise.resolve('# Licenses\n'),
    versions: { program: testVersion, node: process.versions.node },
    presentation: options.presentation ?? {
      language: 'en',
      locale: 'en-US',
      timeZone: 'UTC',
      computerName: 'BACKUP01',
    },
    clock: options.clock ?? new SystemClock(),
    scheduler: options.scheduler ?? new SystemScheduler(),
    ids: new RandomIdSource(),
    httpClient: options.httpClient ?? nodeHttpClient,
    vault: options.vault ?? new DevelopmentVault(join(options.userDataDirectory, 'development-vault.key')),
    secretProtection: 'key-file',
    openSettingsFile: openConf,
    policy: options.policy ?? fixedPolicy([]),
    shouldLogToConsole: false,
  };
  return withEmulatedMicrosoft(machine, options.microsoftOrigin);
}
