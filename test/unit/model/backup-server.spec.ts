import { backupServerView } from '../../builders/backup-server.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import type { BackupServerState } from '../../../src-shared/model/backup-server.ts';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type BackupServerForm,
  backupServerFormSchema,
  emptyBackupServerForm,
  parseBackupServerForm,
  proposeForProduct,
  splitAddress,
} from '../../../src-shared/forms/backup-server-form.ts';
import {
  type BackupServerFailure,
  backupServerFailureSchema,
} from '../../../src-shared/model/failures/backup-server-failure.ts';
import { describeBackupServerFailure } from '../../../src-shared/wording/describe-backup-server-failure.ts';
import { describeBackupServerState } from '../../../src-shared/wording/describe-backup-server-state.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';

const filledIn: BackupServerForm = { ...emptyBackupServerForm, address: 'vb365', username: 'svc', password: 'secret' };
const parse = (changes: Partial<BackupServerForm>) => parseBackupServerForm({ ...filledIn, ...changes }, null);

describe('the address of a server', () => {
  test.each([
    ['vb365', 'vb365'],
    [' VB365.contoso.com ', 'vb365.contoso.com'],
    ['https://vb365.contoso.com:4443/v8/', 'vb365.contoso.com'],
    ['10.1.2.3:4443', '10.1.2.3'],
    ['fe80::1', 'fe80::1'],
    ['[2001:db8::7]:4443', '2001:db8::7'],
    ['sicherung-münchen', 'sicherung-münchen'],
  ])('may be pasted as %s', (address, host) => {
    expect(parse({ address })).toMatchObject({ kind: 'valid', entry: { host, port: 4443 } });
  });

  test.each([
    ['', 'server-missing'],
    ['http://vb365', 'not-https'],
    ['two words', 'not-a-server'],
    ['user@vb365', 'not-a-server'],
    ['\\\\vb365\\share', 'not-a-server'],
    ['ftp://vb365', 'not-a-server'],
  ])('is not "%s"', (address, kind) => {
    expect(parse({ address })).toEqual({ kind: 'invalid', problems: [{ field: 'address', problem: { kind } }] });
  });

  test('gives the port that was pasted with it', () => {
    const pasted = ['https://vb365:9443/v7', ' VB365 ', '[::1]:1', '::1', 'a b', 'http://vb365:80'];
    expect(pasted.map(splitAddress)).toEqual([
      { host: 'vb365', port: '9443' },
      { host: 'vb365', port: null },
      { host: '::1', port: '1' },
      { host: '::1', port: null },
      null,
      null,
    ]);
  });
});

test.each(['', '0', '65536', '44.3', 'https', '-1', '123456'])('"%s" is no port', (port) => {
  expect(parse({ port })).toEqual({
    kind: 'invalid',
    problems: [{ field: 'port', problem: { kind: 'not-a-port' } }],
  });
});

test.each(['', '0', '61', '1.5', '-1', 'often'])('"%s" is no number of minutes', (pollIntervalMinutes) => {
  expect(parse({ pollIntervalMinutes })).toEqual({
    kind: 'invalid',
    problems: [{ field: 'pollIntervalMinutes', problem: { kind: 'not-a-poll-interval' } }],
  });
});

test('every field that is missing is named at once, and a stored password need not be entered again', () => {
  const empty = { ...emptyBackupServerForm, port: '', pollIntervalMinutes: '' };
  const fieldsOf = (hasPassword: boolean) => {
    const parsed = parseBackupServerForm(empty, { host: 'vb365', port: 4443, hasPassword });
    return parsed.kind === 'invalid' ? parsed.problems.map(({ field }) => field) : [];
  };
  expect(fieldsOf(false)).toEqual(['address', 'port', 'username', 'password', 'pollIntervalMinutes']);
  expect(fieldsOf(true)).toEqual(['address', 'port', 'username', 'pollIntervalMinutes']);
});

test.each([{ address: 'elsewhere' }, { port: '443' }])('a stored password does not follow to %o', (changes) => {
  const saved = { host: 'vb365', port: 4443, hasPassword: true };
  const edited = { ...filledIn, password: '' };
  expect(parseBackupServerForm(edited, saved)).toMatchObject({ kind: 'valid' });
  expect(parseBackupServerForm({ ...edited, ...changes }, saved)).toEqual({
    kind: 'invalid',
    problems: [{ field: 'password', problem: { kind: 'password-for-other-address' } }],
  });
});

/** One of each kind, filled with values that show where they end up. */
const failures: BackupServerFailure[] = backupServerFailureSchema.options.map((option) => {
  const members = Object.entries(option.shape as Record<string, z.ZodType>).map(([name, member]) => {
    const samples: unknown[] = [member instanceof z.ZodLiteral ? member.value : `sample-${name}`, 503];
    return [name, samples.find((sample) => member.safeParse(sample).success)];
  });
  return backupServerFailureSchema.parse(Object.fromEntries(members));
});

test.each([
  ['9419', 'as it was proposed', '4443'],
  ['9419', 'whose field was emptied and filled with it again', ' 4443 '],
  ['9443', 'that a person has entered', '9443'],
])('another product is proposed with the port %s in place of one %s', (port, _, before) => {
  expect(proposeForProduct('vbr', { product: 'vb365', port: before })).toEqual({
    product: 'vbr',
    port,
    version: 'automatic',
    alsoReported: [],
  });
});

test('what was chosen to be reported of one product is not taken over to another', () => {
  const vbr: BackupServerForm = { ...filledIn, product: 'vbr', alsoReported: ['sure-backup', 'log-backup'] };
  expect(backupServerFormSchema.parse(vbr)).toEqual(vbr);
  const fields = ({ alsoReported, product }: Pick<BackupServerForm, 'alsoReported' | 'product'>) =>
    backupServerFormSchema.safeParse({ ...vbr, alsoReported, product }).success;
  expect(fields({ ...vbr, product: 'vb365' })).toBe(false);
  expect(fields({ ...vbr, alsoReported: ['restores'] })).toBe(false);
  expect(fields(proposeForProduct('vb365', vbr))).toBe(true);
});

test('wherever the port may be wrong, each product names its own', () => {
  const failure = { kind: 'server-not-reachable', host: 'vbr', port: 4443, reason: 'refused' } as const;
  const adviceOf = (product: BackupServerProduct) =>
    describeBackupServerFailure(english.words, failure, product, 'at-hand').advice;
  expect([adviceOf('vb365'), adviceOf('vbr')]).toEqual([
    'Check that the server is on, that its REST API service is running, and that the port (4443 unless it was changed) and the firewall are right.',
    'Check that the server is on, that its REST API service is running, and that the port (9419 unless it was changed; from version 13.1 on, 443 too) and the firewall are right.',
  ]);
});

describe('a trouble with a server', () => {
  test.each(failures.map((failure) => [failure.kind, failure] as const))(
    '%s says what happened, why, and what to do',
    (_, failure) => {
      const { title, detail, advice } = describeBackupServerFailure(english.words, failure, 'vb365');
      expect(title).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(detail).toMatch(/^\S.*\S$/u);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
      expect(`${title} ${detail} ${advice}`).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      // Fingerprints are compared in the dialog, where they can be read.
      const unsaid = [
        'kind',
        'aheadMs',
        'fingerprint',
        ...(failure.kind === 'certificate-changed' ? ['trusted', 'found'] : []),
      ];
      const carried = Object.entries(failure).filter(([name]) => !unsaid.includes(name));
      for (const [, value] of carried) expect(detail).toContain(String(value));
    },
  );

  test.each(failures.map((failure) => [failure.kind, failure] as const))(
    '%s in a test promises nothing that only a watch does, and names no dialog that is open already',
    (_, failure) => {
      const { detail, advice } = describeBackupServerFailure(english.words, failure, 'vb365', 'at-hand');
      const isOfWatchOnly = failure.kind === 'sessions-not-stored';
      if (!isOfWatchOnly) expect(`${detail} ${advice}`).not.toMatch(/by itself|tried again|edit the server/i);
      expect(advice).toMatch(/^\p{Lu}.*\.$/u);
    },
  );

  test('has a title of its own', () => {
    const titles = failures.map((failure) => describeBackupServerFailure(english.words, failure, 'vb365').title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('that lasts is told with the server’s name and with what is not lost', () => {
    const failure = { kind: 'password-refused', username: 'svc' } as const;
    const { title, detail, nextStep } = describeFailure(english.words, {
      area: 'backup-server',
      kind: 'backup-server-not-read',
      product: 'vb365',
      host: 'vb365',
      failure,
    });
    expect(title).toBe('A backup server cannot be read');
    expect(detail).toContain('Jobs that finish on vb365 are reported once the server can be read again.');
    expect(nextStep.label).toBe(describeBackupServerFailure(english.words, failure, 'vb365').advice);
  });

  test('a clock that is off is said in minutes, or in hours', () => {
    const detailOf = (aheadMs: number) =>
      describeBackupServerFailure(english.words, { kind: 'server-clock-off', aheadMs }, 'vb365').detail;
    expect(detailOf(-7 * 60_000)).toContain('7 minutes behind');
    expect(detailOf(3 * 3_600_000)).toContain('3 hours ahead of');
  });
});

test('a state says what is, and what is to be done where something is', () => {
  const lastContactAt = '2026-11-22T22:45:00.000Z';
  const describe = (state: BackupServerState) =>
    describeBackupServerState(english.words, backupServerView('vb365', state), (instant) => instant.slice(11, 16));
  const remark = { kind: 'sessions-not-understood', count: 1 } as const;
  expect([
    describe({ kind: 'off' }),
    describe({ kind: 'contacting' }),
    describe({ kind: 'connected', lastContactAt, version: 'v7', remark: null }),
    describe({ kind: 'connected', lastContactAt, version: 'v7', remark }),
    describe({ kind: 'failed', failure: { kind: 'server-throttled' }, since: lastContactAt, lastContactAt }),
  ]).toMatchObject([
    { severity: 'none', title: 'Not polled', lines: [], lastContact: null },
    { severity: 'busy', title: 'Contacting the server', lines: [], lastContact: null },
    { severity: 'ok', title: 'Connected (REST v7)', lines: [], lastContact: 'Last contact 22:45' },
    { severity: 'warning', title: 'Some sessions were not understood', lastContact: 'Last contact 22:45' },
    {
      severity: 'error',
      title: 'The server is rate-limiting requests',
      lines: [expect.any(String), expect.any(String)],
      lastContact: 'Last contact 22:45',
    },
  ]);
});
