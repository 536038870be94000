import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readManagedPreferences } from '../../../src-main/adapters/managed-preferences/read-managed-preferences.ts';
import { readPolicyFile } from '../../../src-main/adapters/policy-file/read-policy-file.ts';
import { parseRegFile } from '../../../src-main/adapters/registry-policy/parse-reg-file.ts';
import { readRegistryPolicy } from '../../../src-main/adapters/registry-policy/read-registry-policy.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'Richtlinie Ä '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As `reg.exe export` writes it. */
const regFile = (...lines: string[]) =>
  Buffer.from(`\uFEFFWindows Registry Editor Version 5.00\r\n\r\n${lines.join('\r\n')}\r\n\r\n`, 'utf16le');
const key = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\BackupNotifier';
const hex = (text: string) =>
  [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join(',');

describe('what reg.exe exports', () => {
  test('has texts, numbers and lists, with letters of any language', () => {
    const addresses = hex('müller@contoso.com\0日本 <ops@contoso.com>\0\0');
    const at = addresses.indexOf(',', 60) + 1;
    const bytes = regFile(
      `[${key}]`,
      '@="no name"',
      '"NotifyOnSuccess"=dword:00000000',
      '"SmtpPort"=dword:0000024b',
      '"Subject"="Sicherung \\"%JobName%\\" – Größe"',
      '"SessionFolder"="D:\\\\Backup\\\\Sitzungen"',
      `"Recipients"=hex(7):${addresses.slice(0, at)}\\\r\n  ${addresses.slice(at)}`,
      `"SmtpServer"=hex(2):${hex('mail.contoso.com\0')}`,
      '"Quad"=hex(b):01,00,00,00,00,00,00,00',
      '',
      `[${key}\\Recommended]`,
      '"Theme"="dark"',
    );
    expect(parseRegFile(bytes, key.replace('SOFTWARE', 'Software'))).toEqual({
      values: {
        NotifyOnSuccess: 0,
        SmtpPort: 587,
        Subject: 'Sicherung "%JobName%" – Größe',
        SessionFolder: 'D:\\Backup\\Sitzungen',
        Recipients: ['müller@contoso.com', '日本 <ops@contoso.com>'],
        SmtpServer: 'mail.contoso.com',
        Quad: { type: 'hex(b)' },
      },
      keys: { Recommended: { values: { Theme: 'dark' }, keys: {} } },
    });
  });

  test('has texts of several lines, which may look like something else', () => {
    const bytes = regFile(`[${key}]`, '"Subject"="one\\\\', '[two]', '', '\\"three\\"=dword:1"', '"Theme"="dark"');
    expect(parseRegFile(bytes, key).values).toEqual({ Subject: 'one\\\n[two]\n\n"three"=dword:1', Theme: 'dark' });
  });

  test('is refused where it is something else', () => {
    expect(() => parseRegFile(Buffer.from('REGEDIT4\r\n'), key)).toThrow('it is not what reg.exe exports');
  });
});

describe('the registry', () => {
  /** A `reg.exe` that knows these keys. */
  const registry = (keys: Record<string, Buffer>, asked: string[][] = []) => ({
    asked,
    run: async (args: readonly string[]) => {
      asked.push([...args]);
      const [command = '', name = '', path = ''] = args;
      if (command === 'query') return 0;
      const found = keys[name];
      if (found === undefined) return 1;
      await writeFile(path, found);
      return 0;
    },
  });

  test('is asked for the machine before the person, always in its 64-bit view', async () => {
    const ofPerson = key.replace('LOCAL_MACHINE', 'CURRENT_USER');
    const { run, asked } = registry({
      [key]: regFile(`[${key}]`, '"Theme"="dark"', '', `[${key}\\Recommended]`, '"SmtpPort"=dword:00000019'),
      [ofPerson]: regFile(`[${ofPerson}]`, '"Theme"="light"'),
    });
    expect(await readRegistryPolicy(run)).toEqual([
      { place: key, kind: 'read', value: { Theme: 'dark', Recommended: { SmtpPort: 25 } } },
      { place: ofPerson, kind: 'read', value: { Theme: 'light' } },
    ]);
    expect(asked.map(([command, name, , ...rest]) => [command, name, ...rest])).toEqual([
      ['export', key, '/y', '/reg:64'],
      ['export', ofPerson, '/y', '/reg:64'],
    ]);
  });

  test('has no policy where it has no such key', async () => {
    expect(await readRegistryPolicy(registry({}).run)).toEqual([]);
  });

  test('that cannot be read is not taken for one without a policy', async () => {
    expect(await readRegistryPolicy(async () => 1)).toEqual([
      { place: key, kind: 'unusable', reason: expect.stringContaining('it may be forbidden') },
    ]);
    const missing = () => Promise.reject(new Error('ENOENT'));
    expect(await readRegistryPolicy(missing)).toEqual([
      { place: key, kind: 'unusable', reason: 'reg.exe cannot be run (ENOENT)' },
    ]);
    const damaged = registry({ [key]: Buffer.from('?') });
    expect(await readRegistryPolicy(damaged.run)).toEqual([
      { place: key, kind: 'unusable', reason: 'it is not what reg.exe exports' },
    ]);
  });
});

describe('managed preferences', () => {
  const domain = 'app.backup-notifier.plist';

  test('are those of the machine, then those of the person, without what the system adds', async () => {
    await mkdir(join(folder, 'jürgen'));
    await writeFile(join(folder, domain), '{"Theme":"dark","PayloadUUID":"x","com.apple.x":1}');
    await writeFile(join(folder, 'jürgen', domain), '{"Theme":"light","Recommended":{"SmtpPort":25}}');
    const toJson = (path: string) => readFile(path, 'utf8');
    expect(await readManagedPreferences({ folder, userName: 'jürgen', toJson })).toEqual([
      { place: join(folder, domain), kind: 'read', value: { Theme: 'dark' } },
      {
        place: join(folder, 'jürgen', domain),
        kind: 'read',
        value: { Theme: 'light', Recommended: { SmtpPort: 25 } },
      },
    ]);
    expect(await readManagedPreferences({ folder: join(folder, 'none'), userName: '', toJson })).toEqual([]);
  });

  test('that are no JSON are told with what plutil says', async () => {
    await writeFile(join(folder, domain), 'bplist');
    const toJson = () => Promise.reject(new Error('invalid object in plist for destination format'));
    expect(await readManagedPreferences({ folder, userName: '', toJson })).toEqual([
      {
        place: join(folder, domain),
        kind: 'unusable',
        reason: 'invalid object in plist for destination format',
      },
    ]);
  });
});

describe.runIf(process.platform !== 'win32')('the policy file', () => {
  const me = process.getuid?.() ?? 0;
  let path: string;
  beforeEach(async () => {
    path = join(folder, 'policy.json');
    await writeFile(path, '\uFEFF{"Theme":"dark"}', { mode: 0o644 });
  });
  const unusable = (reason: unknown) => [{ place: path, kind: 'unusable', reason }];

  test('is read, also by way of a link', async () => {
    expect(await readPolicyFile(path, me)).toEqual([{ place: path, kind: 'read', value: { Theme: 'dark' } }]);
    const link = join(folder, 'link.json');
    await symlink(path, link);
    expect(await readPolicyFile(link, me)).toEqual([{ place: link, kind: 'read', value: { Theme: 'dark' } }]);
    expect(await readPolicyFile(join(folder, 'none', 'policy.json'), me)).toEqual([]);
  });

  test.each([0o664, 0o646])('that others may write (%o) is refused', async (mode) => {
    await chmod(path, mode);
    expect(await readPolicyFile(path, me)).toEqual(unusable('the file can be written by others than its owner'));
  });

  test('in a folder that others may write is refused', async () => {
    await chmod(folder, 0o777);
    expect(await readPolicyFile(path, me)).toEqual(unusable('its folder can be written by others than its owner'));
  });

  test('of another user than the administrator is refused', async () => {
    expect(await readPolicyFile(path, me + 1)).toEqual(unusable('the file belongs to another user than root'));
  });

  test('that is no JSON, or no file, is told', async () => {
    await writeFile(path, '{"Theme":');
    expect(await readPolicyFile(path, me)).toEqual(unusable(expect.stringContaining('JSON')));
    await rm(path);
    await mkdir(path);
    expect(await readPolicyFile(path, me)).toEqual(unusable('it is not a regular file'));
  });
});
