import { expect, test } from 'vitest';
import { compileTextCondition } from '../../../../../src-main/adapters/text-conditions/compile-text-condition.ts';
import { PatternTrials } from '../../../../../src-main/sources/smtp/patterns/pattern-trials.ts';
import { mailPattern } from '../../../../builders/mail-pattern.ts';
import { mailRecogniser } from '../../../../fixtures/mail-recogniser.ts';

const trials = new PatternTrials({
  compile: compileTextCondition,
  recogniser: mailRecogniser(),
  recentTexts: (id) => (id === 1 ? { from: 'nas@x', subject: 'Backup done', body: 'Job: Täglich' } : null),
  encode: (text) => Buffer.from(text),
});
const pattern = mailPattern();
const pasted = (text: string) => ({ kind: 'pasted' as const, text });

test('a recent mail, or one that is pasted, is recognised as it would be when it comes', async () => {
  const source = '\n\nFrom: NAS <nas@x>\nSubject: =?utf-8?q?B=C3=BCro_backup_failed?=\n\ntext';
  const recognised = { organization: '', host: '', job: 'Nightly' };

  expect(await trials.tryOn(pattern, { kind: 'recent', id: 1 })).toEqual({
    kind: 'recognised',
    mail: { ...recognised, result: 'Success', message: 'Backup done' },
  });
  expect(await trials.tryOn(pattern, pasted(source))).toEqual({
    kind: 'recognised',
    mail: { ...recognised, result: 'Failed', message: 'Büro backup failed' },
  });
});

test('what is no source is the text of a mail', async () => {
  const onBody = mailPattern({
    conditions: { from: null, subject: null, body: { kind: 'regex', text: 'job: (?<job>\\w+)' } },
    otherwise: 'Warning',
    job: '%JOB% on %nobody%%from%',
  });

  expect(await trials.tryOn(onBody, pasted('The end.\r\n\r\nJob: Daily'))).toMatchObject({
    mail: { job: 'Daily on', result: 'Warning' },
  });
});

test('why it is not recognised is said', async () => {
  const ofBody = mailPattern({ results: { ...pattern.results, Warning: { part: 'body', kind: 'regex', text: '(' } } });

  expect(await trials.tryOn(pattern, pasted('Subject: Restore done\n\n'))).toEqual({
    kind: 'other-mail',
    part: 'subject',
  });
  expect(await trials.tryOn(pattern, pasted('Subject: Backup\n\n'))).toEqual({ kind: 'no-result' });
  expect(await trials.tryOn(pattern, { kind: 'recent', id: 2 })).toEqual({ kind: 'no-mail' });
  expect(await trials.tryOn(pattern, pasted(' \n'))).toEqual({ kind: 'no-mail' });
  expect(await trials.tryOn(ofBody, null)).toEqual({
    kind: 'invalid',
    problems: [{ field: 'Warning', problem: { kind: 'group-not-closed', position: null } }],
  });
});
