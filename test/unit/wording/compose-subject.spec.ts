import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { defaultSubjectTemplate, maxSubjectLength } from '../../../src-shared/model/subject.ts';
import { composeSubject, subjectVariables } from '../../../src-shared/wording/compose-subject.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';

const session = jobSession({
  result: 'Warning',
  objectCount: 412,
  issueCount: 3,
  job: { type: 'backup-copy' },
  retry: { attempt: 2 },
});

function subjectOf(template: string, changes: Parameters<typeof jobSession>[0] = {}): string {
  return composeSubject(english.words.run, template, jobSession(changes), presentation());
}

describe('the default template', () => {
  test('is the one of the reference, to the letter', () => {
    expect(defaultSubjectTemplate).toBe('[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues');
  });

  test('says result, organization, job, objects and issues', () => {
    expect(composeSubject(english.words.run, defaultSubjectTemplate, session, presentation())).toBe(
      '[Warning] contoso.com - Exchange daily (412 objects), 3 issues',
    );
  });
});

describe('variables', () => {
  test.each([
    ['%JobResult%', 'Warning'],
    ['%OrgName%', 'contoso.com'],
    ['%JobName%', 'Exchange daily'],
    ['%ObjectCount%', '412'],
    ['%MailboxCount%', '412'],
    ['%Issues%', '3'],
    ['%JobType%', 'Backup copy'],
    ['%Duration%', '0:38:33'],
    ['%Attempt%', '3'],
    ['%Computer%', 'BACKUP01'],
  ])('%s becomes %s', (variable, value) => {
    expect(composeSubject(english.words.run, `<${variable}>`, session, presentation())).toBe(`<${value}>`);
  });

  test('%Computer% is the one that ran the job, where that was reported', () => {
    expect(composeSubject(english.words.run, '%Computer%', { ...session, host: 'FILES01' }, presentation())).toBe(
      'FILES01',
    );
  });

  test.each([
    ['en-US', 'UTC', /^Nov 22, 2026, 10:38\sPM UTC$/],
    ['en-US', 'Pacific/Kiritimati', /^Nov 23, 2026, 12:38\sPM UTC\+14$/],
    ['de-AT', 'Europe/Vienna', /^22\.11\.2026, 23:38 UTC\+1$/],
    ['ja-JP', 'Asia/Tokyo', /^2026\/11\/23 7:38 UTC\+9$/],
  ])('%%Time%% is local to the reader: %s in %s', (locale, timeZone, expected) => {
    expect(composeSubject(english.words.run, '%Time%', session, presentation({ locale, timeZone }))).toMatch(expected);
  });

  test('are known in any letter case', () => {
    expect(composeSubject(english.words.run, '%jobname% %JOBRESULT% %mailboxCOUNT%', session, presentation())).toBe(
      'Exchange daily Warning 412',
    );
  });

  test('that are unknown stay as written', () => {
    expect(composeSubject(english.words.run, '%Server% 100% %% %Job Name% %JobName', session, presentation())).toBe(
      '%Server% 100% %% %Job Name% %JobName',
    );
  });

  test('have names that differ, and each has a meaning', () => {
    const names = subjectVariables.map(({ name }) => name.toLowerCase());

    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(english.words.subjectVariables).map((name) => name.toLowerCase())).toEqual(names);
  });

  test('with an empty value leave no second blank behind', () => {
    expect(subjectOf('[%JobResult%] %OrgName% %JobName%', { organization: '' })).toBe('[Success] Exchange daily');
  });
});

describe('values', () => {
  test('are inserted once and never scanned again', () => {
    const name = '%JobResult% $& $1 $` %OrgName%';

    expect(subjectOf('%JobName%|%OrgName%', { job: { name }, organization: '%JobName%' })).toBe(`${name}|%JobName%`);
  });

  test.each([
    ['line breaks', 'a\r\nBcc: everyone@contoso.com', 'a Bcc: everyone@contoso.com'],
    ['controls', 'a\u0000\u0007\u001b[31mb\u0085c', 'a [31mb c'],
    ['line separators', 'a\u2028b\u2029c', 'a b c'],
    ['bidirectional controls', 'a\u202eb\u2066c\u200fd\u061ce', 'a b c d e'],
  ])('with %s get blanks in their place', (_, name, expected) => {
    expect(subjectOf('%JobName%', { job: { name } })).toBe(expected);
  });

  test('with half of a surrogate pair are made well-formed', () => {
    expect(subjectOf('%JobName%', { job: { name: 'a\ud83db\udc00' } })).toBe('a\ufffdb\ufffd');
  });

  test('keep emoji and letters of any script', () => {
    expect(subjectOf('%JobName%', { job: { name: '株式会社 👩‍👩‍👧‍👦 مرحبا' } })).toBe('株式会社 👩‍👩‍👧‍👦 مرحبا');
  });
});

describe('length', () => {
  test('255 characters are not cut', () => {
    expect(subjectOf('%JobName%', { job: { name: 'x'.repeat(255) } })).toBe('x'.repeat(255));
  });

  test('more are cut, with an ellipsis', () => {
    expect(subjectOf('%JobName%', { job: { name: 'x'.repeat(10_000) } })).toBe(`${'x'.repeat(254)}…`);
  });

  test('a cut never leaves part of an emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    const subject = subjectOf('%JobName%', { job: { name: family.repeat(40) } });

    expect(subject).toBe(`${family.repeat(23)}…`);
  });

  test('even one endless letter with marks is cut, not lost', () => {
    const subject = subjectOf('%JobName%', { job: { name: `a${'\u0301'.repeat(10_000)}` } });

    expect([subject.length, subject[0], subject.at(-1)]).toEqual([maxSubjectLength, 'a', '…']);
  });

  test('any template with any values gives one well-formed line of at most 255 characters', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const template = fc
      .array(fc.oneof(text, fc.constantFrom(...subjectVariables.map(({ name }) => `%${name}%`))))
      .map((parts) => parts.join(''));

    fc.assert(
      fc.property(template, text, text, (written, name, organization) => {
        const subject = subjectOf(written, { job: { name }, organization });
        expect(subject.length).toBeLessThanOrEqual(maxSubjectLength);
        expect(subject.isWellFormed()).toBe(true);
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
