import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { describe, expect, test } from 'vitest';
import { describeFoundServer } from '../../../src-renderer/features/backup-servers/describe-found-server.ts';
import { splitFingerprint } from '../../../src-renderer/components/split-fingerprint.ts';
import { putServerSettings } from '../../../src-renderer/features/options/server-settings-offer.ts';
import { presentation } from '../../builders/presentation.ts';
import { buildForm } from './options-builder.ts';

describe('what a test has found', () => {
  const describeJobs = (jobCount: number, organizations: string[]) =>
    describeFoundServer(
      'vb365',
      { kind: 'connected', version: 'v7', build: '7.1.0.301', jobCount, organizations, importable: null },
      presentation(),
    );

  test.each([
    [0, [], '0 jobs'],
    [1, ['a.example'], '1 job of a.example'],
    [1200, ['a.example', 'b.example'], '1,200 jobs of a.example and b.example'],
    [5, ['a', 'b', 'c', 'd', 'e'], '5 jobs of a, b, c, and 2 more'],
  ])('%i jobs of %o', (count, organizations, jobs) => {
    expect(describeJobs(count, organizations)).toBe(`Veeam Backup for Microsoft 365 7.1.0.301 (REST v7) with ${jobs}.`);
  });
});

test('a server whose build the account may not know is told without it', () => {
  const found = { kind: 'connected', version: '1.3-rev1', build: '', jobCount: 2, organizations: [] } as const;
  expect(describeFoundServer('vbr', { ...found, organizations: [], importable: null }, presentation())).toBe(
    'Veeam Backup & Replication (REST 1.3-rev1) with 2 jobs.',
  );
});

test('a fingerprint is shown in lines of sixteen bytes, and is whole when they are put together', () => {
  const fingerprint = Array.from({ length: 32 }, (_, index) => index.toString(16).padStart(2, '0').toUpperCase()).join(
    ':',
  );
  const lines = splitFingerprint(fingerprint);
  expect([lines.length, lines.join('')]).toEqual([2, fingerprint]);
  expect(splitFingerprint('AB')).toEqual(['AB']);
});

describe('settings of a server', () => {
  test('fill in what it gives, with recipients as the window writes them, and leave the rest', () => {
    const form = buildForm({ route: { subjectTemplate: 'mine', shouldNotifyOnSuccess: true } });
    const settings = { recipients: 'a@contoso.com,b@contoso.com', shouldNotifyOnSuccess: false };
    expect(putServerSettings(form, settings)).toEqual(
      changeForm(form, { route: { recipients: 'a@contoso.com; b@contoso.com', shouldNotifyOnSuccess: false } }),
    );
  });

  test('keep a bad list of recipients as it is, so that it can be corrected', () => {
    expect(putServerSettings(buildForm(), { recipients: 'nobody' }).route.recipients).toBe('nobody');
  });
});
