/** docs/administration.md: what its tables say is what the code does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renewalIntervalMs } from '../../../src-main/account/account-service.ts';
import { scopesFor } from '../../../src-main/account/sign-in-flow.ts';
import { controlSocketName } from '../../../src-main/adapters/control/control-address.ts';
import { usualUserDataDirectory } from '../../../src-main/adapters/system/usual-user-data-directory.ts';
import { exitCodes } from '../../../src-main/command-line/exit-codes.ts';
import { helpText } from '../../../src-main/command-line/help-text.ts';
import { patienceMs, repeatAfterMs } from '../../../src-main/health/decide-health.ts';
import { checkIntervalMs, firstCheckMs } from '../../../src-main/updates/update-watch.ts';
import { applicationSettingsText } from '../../../src-renderer/text/application-settings-text.ts';
import { commonText } from '../../../src-renderer/text/common-text.ts';
import { optionsText } from '../../../src-renderer/text/options-text.ts';
import { defaultPort } from '../../../src-shared/domain/backup-server.ts';
import { defaultSettings } from '../../../src-shared/domain/settings.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { namedPaths, tableUnder, sectionUnder } from './read-document.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const document = read('docs/administration.md');
const quotedIn = (cell = ''): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

describe('the folder of the program is where the document says', () => {
  const rows = Object.fromEntries(
    tableUnder(document, 'Where data lives').map(([system = '', folder]) => [system, quotedIn(folder)]),
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

test('each part of the folder that it names is one that the program makes, and none is left out', () => {
  const section = sectionUnder(document, 'Where data lives');
  const named = [...section.matchAll(/^\| `([\w.-]+)` /gm)].map(([, name = '']) => name);
  const wiring = readdirSync(join(projectRoot, 'src-main/wiring')).map((name) => read(`src-main/wiring/${name}`));
  const used = [...wiring.join('\n').matchAll(/inUserData\('([^']+)'\)/g)].map(([, name = '']) => name);

  expect(used.length).toBeGreaterThan(4);
  // Made elsewhere: by Electron, by the command line's socket, by the updater.
  expect(read('src-main/adapters/electron/user-data-directory.ts')).toContain("join(directory, 'chromium')");
  expect(read('node_modules/electron-updater/out/AppUpdater.js')).toContain('".updaterId"');
  const elsewhere = ['sessions', 'chromium', controlSocketName, '.updaterId'];
  expect(used.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.toSorted()).toEqual([...new Set([...used, ...elsewhere])].toSorted());
});

test('the hosts are those that the program leads elsewhere in tests, which watch that there are no others', () => {
  const hosts = tableUnder(document, 'Network').map(([host]) => quotedIn(host));
  const code = read('src-main/adapters/system/redirect-microsoft-hosts.ts');
  const known = [...(/new Set\(\[([^\]]+)\]\)/.exec(code)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, host = '']) => host,
  );

  expect(known).toHaveLength(2);
  expect(new Set(hosts)).toEqual(new Set(known));
});

describe('the exit codes are those of the command line', () => {
  const rows = tableUnder(document, 'Exit codes of `backup-notifier`');

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
    const place = read('src-main/adapters/control/control-address.ts');

    expect(place).toContain(String.raw`\\\\.\\pipe\\backup-notifier-`);
    expect(document).toContain(String.raw`\\.\pipe\backup-notifier-<hash of the folder>`);
    expect(sectionUnder(document, 'Network')).toContain(`\`${controlSocketName}\``);
  });

  test('history is how long it is kept, and what stays', () => {
    const section = sectionUnder(document, 'How long it is kept');

    expect(section).toContain(`${defaultSettings.history.retentionDays} days unless it was changed`);
    expect(section).toContain('_Keep history for_');
    expect(optionsText.retentionDays.replace('&', '')).toMatch(/^Keep history for /);
    expect(section).toContain('the latest entry, the latest success,');
    expect(read('src-main/journal/expired-entries.ts')).toContain('the latest entry stays');
    expect(section).toContain('before settings have been saved once');
    expect(read('src-main/wiring/wire-history.ts')).toContain(
      'retentionDays: () => (settings.isStored ? settings.current.history.retentionDays : null)',
    );
  });

  test('backup servers is their usual port', () => {
    expect(document).toContain(`on port ${defaultPort} unless`);
  });

  test('new versions is when they are asked for, and from where', () => {
    expect(firstCheckMs).toBe(10_000);
    expect(checkIntervalMs).toBe(24 * 60 * 60_000);
    expect(document).toContain('ten seconds after the start and then once a day');
    expect(document).toContain('`app-update.yml`');
    expect(read('src-main/adapters/updater/packaged-updates.ts')).toContain("'app-update.yml'");
  });

  test('the log is its size, and the file before it', () => {
    expect(read('src-main/adapters/log/program-log.ts')).toContain('maxSize = 5 * 1024 * 1024');
    expect(read('src-main/adapters/log/read-log-tail.ts')).toContain("'main.old.log'");
    expect(document).toContain('at 5 MB it becomes `main.old.log`');
  });

  test('delays is the patience of the program', () => {
    expect(patienceMs).toBe(15 * 60_000);
    expect(repeatAfterMs).toBe(24 * 60 * 60_000);
    expect(document).toContain('for 15 minutes also in a desktop notification, repeated daily');
  });

  test('sent messages is what Microsoft 365 is asked for', () => {
    expect(read('src-main/adapters/graph/graph-mail-sender.ts')).toContain('saveToSentItems: true');
  });
});

test.each(['docs/administration.md', 'docs/register-application.md'])('%s names only files that there are', (path) => {
  for (const named of namedPaths(read(path))) expect(read(named)).not.toBe('');
});

describe('registering an application is described', () => {
  const guide = read('docs/register-application.md');

  test('with the permissions that the program asks for, and no other', () => {
    const asked = new Set([...scopesFor(false), ...scopesFor(true)]);
    const told = tableUnder(guide, 'Register an application').filter(([what]) => what === 'delegated permission');
    const inCommands = [...guide.matchAll(/\$\(scope ([\w.]+)\)=Scope/g)].map(([, name]) => name);

    expect(new Set(told.map(([, value]) => quotedIn(value)))).toEqual(asked);
    expect(new Set(inCommands)).toEqual(asked);
    // The third is asked for only when somebody sends as another mailbox, as the document says.
    expect(scopesFor(false)).not.toContain('Mail.Send.Shared');
  });

  test('with the accounts of each kind of registration, which the program signs in', () => {
    expect(sectionUnder(guide, 'In the portal, for one organization')).toContain(
      '_Accounts in this organizational directory only_',
    );
    expect(sectionUnder(guide, 'In the portal, for many organizations')).toContain(
      '_Accounts in any organizational directory_',
    );
    // The application of the package is asked for at this tenant: no personal accounts, and no tenant ID.
    expect(read('src-main/account/sign-in-flow.ts')).toContain("tenant: 'organizations'");
  });

  test('with what an account that may not send is tried again at', () => {
    expect(renewalIntervalMs).toBe(12 * 60 * 60_000);
    expect(guide).toContain('every 12 hours, and when the machine wakes up or the network returns');
    expect(read('src-main/composition-root.ts')).toContain(
      '[platform.onResume?.(takeUpAgain), platform.onOnline?.(takeUpAgain)]',
    );
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
  const shown = read('src-renderer/text/registration-guide-text.ts');

  for (const word of ['http://localhost', 'Mail.Send', 'User.Read', 'Mail.Send.Shared', 'GCC High', '21Vianet']) {
    expect([word, guide.includes(word), shown.includes(word)]).toEqual([word, true, true]);
  }
});
