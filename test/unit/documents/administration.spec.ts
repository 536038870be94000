/** docs/administration.md: what its tables say is what the code does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renewalIntervalMs } from '../../../src-main/senders/account/decide-account.ts';
import { identityOf, scopesFor } from '../../../src-main/senders/microsoft/account/sign-in-flow.ts';
import { backupServerProducts } from '../../../src-shared/model/backup-server-products.ts';
import { controlPipePrefix, controlSocketName } from '../../../src-main/adapters/control/control-address.ts';
import { usualSessionFolder } from '../../../src-main/adapters/disk/session-folder-path.ts';
import { logFileNames, maxLogBytes } from '../../../src-main/adapters/log/program-log.ts';
import { journalCopyPath } from '../../../src-main/adapters/sqlite/journal-copy.ts';
import { googleHosts } from '../../harness/headless-product/redirect-google-hosts.ts';
import { microsoftHosts } from '../../harness/headless-product/redirect-microsoft-hosts.ts';
import { peersFolderName } from '../../../src-main/adapters/control/prove-peer.ts';
import { keyFileName } from '../../../src-main/adapters/service-key/service-key.ts';
import { userDataNames, usualUserDataDirectory } from '../../../src-main/adapters/system/usual-user-data-directory.ts';
import { exitCodes } from '../../../src-main/command-line/parse-command.ts';
import { helpText } from '../../../src-main/command-line/help-text.ts';
import { patienceMs, repeatAfterMs } from '../../../src-main/health/decide-health.ts';
import { checkIntervalMs, firstCheckMs } from '../../../src-main/updates/update-watch.ts';
import { applicationSettingsText } from '../../../src-renderer/text/application-settings-text.ts';
import { commonText } from '../../../src-renderer/text/common-text.ts';
import { optionsText } from '../../../src-renderer/text/options-text.ts';
import { registrationGuideText } from '../../../src-renderer/text/registration-guide-text.ts';
import { defaultSettings } from '../../../src-shared/model/settings.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { brokenLinks, namedPaths, sectionUnder, tableUnder } from './read-document.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const document = read('docs/administration.md');
const quotedIn = (cell = ''): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

describe('the folder of the program is where the document says', () => {
  const rows = Object.fromEntries(
    tableUnder(document, 'Where data is stored').map(([system = '', folder]) => [system, quotedIn(folder)]),
  );
  const slashes = (path: string): string => path.replaceAll('\\', '/');

  test.each([
    ['Windows', 'win32', { APPDATA: '%APPDATA%' }],
    ['macOS', 'darwin', {}],
    ['Linux', 'linux', { XDG_CONFIG_HOME: '$XDG_CONFIG_HOME' }],
  ] as const)('%s', (system, platform, environment) => {
    expect(slashes(rows[system] ?? '')).toBe(slashes(usualUserDataDirectory(platform, environment, '~')));
  });
});

test('each part of the folder that it names is one that is made there, and none is left out', () => {
  const section = sectionUnder(document, 'Where data is stored');
  const named = [...section.matchAll(/^\| `([\w.-]+)` /gm)].map(([, name = '']) => name);
  // Made by Electron and by electron-updater.
  const byLibraries = ['chromium', 'chromium-engine', '.updaterId'];
  const made = [
    ...userDataNames,
    journalCopyPath('journal.sqlite'),
    basename(usualSessionFolder('')),
    controlSocketName,
    peersFolderName,
    keyFileName,
    ...byLibraries,
  ];

  expect(named.toSorted()).toEqual(made.toSorted());
});

test('the hosts are those that the program contacts', () => {
  expect(new Set(tableUnder(document, 'Network').map(([host]) => quotedIn(host)))).toEqual(
    new Set([...microsoftHosts, ...googleHosts]),
  );
});

describe('the exit codes are those of the command line', () => {
  const rows = tableUnder(read('docs/command-line.md'), 'Exit codes');

  test('no more and no fewer', () => {
    expect(rows.map(([code]) => Number(code))).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b));
  });

  test.each([
    ['notify', 1],
    ['status', 2],
    ['test', 3],
  ] as const)('of %s, as its help says', (command, column) => {
    const told = rows.filter((row) => row[column] !== '-').map(([code]) => code);
    const [, line = ''] =
      new RegExp(`Exit codes of ${command}:([^.]+?)(?=Exit codes|Examples)`, 's').exec(helpText) ?? [];
    const inHelp = [...line.matchAll(/(?:^|,)\s*(\d) /g)].map(([, code]) => code);

    expect(inHelp.length).toBeGreaterThan(2);
    expect(told).toEqual(inHelp);
  });
});

describe('what it says about', () => {
  test('labels is what the windows show', () => {
    const shown = Object.values(optionsText)
      .filter((text) => typeof text === 'string')
      .map((text) => text.replace('&', ''));
    const labels = [
      'Start at sign-in',
      'Export settings...',
      'Import settings...',
      'Open log folder',
      'Save diagnostics...',
    ];

    expect(labels.filter((label) => !document.includes(`_${label}_`))).toEqual([]);
    expect(labels.filter((label) => !shown.some((text) => text.startsWith(label)))).toEqual([]);
    expect(document).toContain(`_${commonText.restartAndInstall}_`);
  });

  test('what listens is the place where commands reach the program', () => {
    const section = sectionUnder(document, 'Network');

    expect(section).toContain(`\`${controlPipePrefix}<hash of the folder>\``);
    expect(section).toContain(`\`${controlSocketName}\``);
  });

  test('history is how long it is kept', () => {
    const section = sectionUnder(document, 'How long data is kept');

    expect(section).toContain(`${defaultSettings.history.retentionDays} days by default`);
    expect(section).toContain('_Keep history for_');
    expect(optionsText.retentionDays.replace('&', '')).toMatch(/^Keep history for /);
  });

  test('backup servers is their usual port', () => {
    for (const { name, defaultPort } of Object.values(backupServerProducts)) {
      expect(document).toMatch(new RegExp(`${name}[^.;]* on port ${defaultPort} by default`));
    }
  });

  test('new versions is when they are asked for, and from where', () => {
    expect(firstCheckMs).toBe(10_000);
    expect(checkIntervalMs).toBe(24 * 60 * 60_000);
    expect(document).toContain('ten seconds after the start and then once a day');
  });

  test('the log is its size, and the file before it', () => {
    const [current, previous] = logFileNames;

    expect(document).toContain(`\`logs/${current}\``);
    expect(document).toContain(`at ${maxLogBytes / 1024 / 1024} MB it becomes \`${previous}\``);
  });

  test('delays is the patience of the program', () => {
    expect(patienceMs).toBe(15 * 60_000);
    expect(repeatAfterMs).toBe(24 * 60 * 60_000);
    expect(read('docs/troubleshooting.md')).toContain(
      'for 15 minutes, or the account needs attention, you also get a desktop notification, repeated daily',
    );
  });
});

describe.each(readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md')))('docs/%s', (name) => {
  const text = read(`docs/${name}`);

  test('names only files that exist', () => {
    expect(namedPaths(text).filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  test('links only to documents and headings that exist', () => {
    expect(brokenLinks(join(projectRoot, 'docs'), name)).toEqual([]);
  });
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'])(
  '%s links only to documents and headings that exist',
  (name) => {
    expect(brokenLinks(projectRoot, name)).toEqual([]);
  },
);

describe('registering an application is described', () => {
  const guide = read('docs/register-application.md');

  test('with the permissions that the program asks for, and no other', () => {
    const asked = new Set([...scopesFor('worldwide', false), ...scopesFor('worldwide', true)]);
    const told = tableUnder(guide, 'Register an application').filter(([what]) => what === 'delegated permission');
    const inCommands = [...guide.matchAll(/\$\(scope ([\w.]+)\)=Scope/g)].map(([, name]) => name);

    expect(new Set(told.map(([, value]) => quotedIn(value)))).toEqual(asked);
    expect(new Set(inCommands)).toEqual(asked);
    // The third is asked for only when somebody sends as another mailbox, as the document says.
    expect(scopesFor('worldwide', false)).not.toContain('Mail.Send.Shared');
  });

  test('with the accounts of each kind of registration, which the program signs in', () => {
    expect(sectionUnder(guide, 'In the portal, for one organization')).toContain(
      '_Accounts in this organizational directory only_',
    );
    expect(sectionUnder(guide, 'In the portal, for many organizations')).toContain(
      '_Accounts in any organizational directory_',
    );
    // The tenant of the package's application: no personal accounts, and no tenant ID.
    expect(identityOf({ kind: 'preinstalled' }, 'client')).toEqual({
      clientId: 'client',
      tenant: 'organizations',
      cloud: 'worldwide',
    });
  });

  test('with what an account that may not send is tried again at', () => {
    expect(renewalIntervalMs).toBe(12 * 60 * 60_000);
    expect(guide).toContain('every 12 hours');
  });

  test('with the labels of the program', () => {
    const labels = [applicationSettingsText.guide, applicationSettingsText.isCustom, optionsText.advanced];

    expect(labels.map((label) => label.replace('&', '')).filter((label) => !guide.includes(`_${label}_`))).toEqual([]);
  });

  test('with a file for distributors that the program reads as it stands', () => {
    const [, json = ''] = /```json\n([^`]+)```/.exec(guide) ?? [];
    const fileSchema = z.strictObject({ clientId: z.guid() });

    expect(fileSchema.safeParse(JSON.parse(json)).success).toBe(true);
    expect(Object.keys(JSON.parse(read('assets/preinstalled-application.json')) as object)).toEqual(
      Object.keys(fileSchema.shape),
    );
  });
});

test('the guide in the program and the one in docs name the same redirect URI and permissions', () => {
  const guide = read('docs/register-application.md');
  const shown = JSON.stringify(registrationGuideText);

  for (const word of ['http://localhost', 'GCC High', '21Vianet', ...scopesFor('worldwide', true)]) {
    expect([word, guide.includes(word), shown.includes(word)]).toEqual([word, true, true]);
  }
});
