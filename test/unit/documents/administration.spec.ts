/** docs/administration.md: what its tables say is what the code does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualUserDataDirectory } from '../../../src-main/adapters/system/usual-user-data-directory.ts';
import { exitCodes } from '../../../src-main/command-line/exit-codes.ts';
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
  const used = [...read('src-main/composition-root.ts').matchAll(/inUserData\('([^']+)'\)/g)].map(
    ([, name = '']) => name,
  );

  expect(used.length).toBeGreaterThan(4);
  expect(used.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !used.includes(name) && name !== 'sessions')).toEqual([]);
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

test('the exit codes are those of the command line', () => {
  const codes = tableUnder(document, 'Exit codes of `backup-notifier`').map(([code]) => Number(code));

  expect(codes).toEqual(Object.values(exitCodes).toSorted((a, b) => a - b));
});

test.each(['docs/administration.md', 'docs/register-application.md'])('%s names only files that there are', (path) => {
  for (const named of namedPaths(read(path))) expect(read(named)).not.toBe('');
});

test('the guide in the program and the one in docs name the same redirect URI and permissions', () => {
  const guide = read('docs/register-application.md');
  const shown = read('src-renderer/text/registration-guide-text.ts');

  for (const word of ['http://localhost', 'Mail.Send', 'User.Read', 'Mail.Send.Shared', 'GCC High', '21Vianet']) {
    expect([word, guide.includes(word), shown.includes(word)]).toEqual([word, true, true]);
  }
});
