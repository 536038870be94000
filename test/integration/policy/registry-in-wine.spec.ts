/** The policy of Windows, written and exported by a real `reg.exe`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readRegistryPolicy, registryKey } from '../../../src-main/adapters/registry-policy/read-registry-policy.ts';
import { parsePolicy } from '../../../src-main/policy/parse-policy.ts';

describe('the registry, in Wine', () => {
  const missing = ['wine', 'xvfb-run'].find((tool) => spawnSync(tool, ['--version']).error !== undefined);
  const prefix = mkdtempSync(join(tmpdir(), 'registry-in-wine-'));
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', WINEPREFIX: prefix, WINEDEBUG: '-all' };
  const wine = async (...args: readonly string[]) => {
    const options = { env: { ...environment, WINEDLLOVERRIDES: 'mscoree,mshtml=' }, stdio: 'ignore' } as const;
    const child = spawn('xvfb-run', ['-a', 'wine', ...args], options);
    await once(child, 'close');
    return child.exitCode ?? -1;
  };
  /** Paths of this machine are on drive Z there. */
  const runReg = (args: readonly string[]) =>
    wine('reg', ...args.map((arg) => (arg.startsWith('/') && arg.length > 8 ? `Z:${arg.replaceAll('/', '\\')}` : arg)));

  beforeAll(async () => {
    if (missing === undefined) await wine('wineboot', '--init');
  }, 180_000);
  beforeEach(({ skip }) => {
    if (missing !== undefined) skip(`not run: there is no ${missing} on this machine`);
  });
  afterAll(() => {
    if (missing === undefined) spawnSync('wineserver', ['--kill'], { env: environment });
    rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
  });

  test('says nothing where there is no key, and then what was written, letter by letter', async () => {
    expect(await readRegistryPolicy(runReg)).toEqual([]);

    const key = `HKLM\\${registryKey}`;
    const ofPerson = `HKCU\\${registryKey}`;
    const add = (at: string, name: string, type: string, data: string) =>
      wine('reg', 'add', at, '/v', name, '/t', type, '/d', data, '/f', '/reg:64');
    expect(await add(key, 'Subject', 'REG_SZ', 'Sicherung „%JobName%“ – Größe')).toBe(0);
    expect(await add(key, 'NotifyOnSuccess', 'REG_DWORD', '0')).toBe(0);
    expect(await add(key, 'Recipients', 'REG_MULTI_SZ', 'noc@contoso.com\\0Müller <ops@contoso.com>')).toBe(0);
    expect(await add(`${key}\\Recommended`, 'SessionFolder', 'REG_SZ', 'D:\\Sitzungen')).toBe(0);
    expect(await add(ofPerson, 'Subject', 'REG_SZ', 'of the person')).toBe(0);
    expect(await add(ofPerson, 'SmtpServer', 'REG_EXPAND_SZ', 'mail.größe.example')).toBe(0);
    expect(await add(ofPerson, 'HistoryRetentionDays', 'REG_DWORD', '0x16d')).toBe(0);

    const { settings, problems } = parsePolicy(await readRegistryPolicy(runReg));
    expect(problems).toEqual([]);
    expect(Object.fromEntries(settings)).toEqual({
      Subject: { level: 'enforced', value: 'Sicherung „%JobName%“ – Größe' },
      NotifyOnSuccess: { level: 'enforced', value: false },
      Recipients: {
        level: 'enforced',
        value: [
          { address: 'noc@contoso.com', name: '' },
          { address: 'ops@contoso.com', name: 'Müller' },
        ],
      },
      SmtpServer: { level: 'enforced', value: 'mail.größe.example' },
      HistoryRetentionDays: { level: 'enforced', value: 365 },
      SessionFolder: { level: 'recommended', value: 'D:\\Sitzungen' },
    });
  }, 120_000);
});
