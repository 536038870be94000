import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { composeSubject, subjectVariables } from '../../../src-shared/wording/compose-subject.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';

/** Of a session that reported all but what is named. */
function subjectWithout(...unknown: ('organization' | 'objects' | 'issues')[]): (template: string) => string {
  const session = jobSession({
    result: 'Warning',
    organization: unknown.includes('organization') ? '' : 'contoso.com',
    objectCount: unknown.includes('objects') ? null : 412,
    issueCount: unknown.includes('issues') ? null : 3,
  });
  return (template) => composeSubject(english.words.run, template, session, presentation());
}

const [noObjects, noIssues, noCounts, noOrganization, nothing] = [
  subjectWithout('objects'),
  subjectWithout('issues'),
  subjectWithout('objects', 'issues'),
  subjectWithout('organization'),
  subjectWithout('organization', 'objects', 'issues'),
];

test('the default subject leaves out what was not reported', () => {
  const template = '[%JobResult%] %OrgName% - %JobName% (%ObjectCount% objects), %Issues% issues';

  expect([noObjects, noIssues, noCounts, noOrganization, nothing].map((subject) => subject(template))).toEqual([
    '[Warning] contoso.com - Exchange daily, 3 issues',
    '[Warning] contoso.com - Exchange daily (412 objects)',
    '[Warning] contoso.com - Exchange daily',
    '[Warning] Exchange daily (412 objects), 3 issues',
    '[Warning] Exchange daily',
  ]);
});

describe('a count that was not reported', () => {
  test.each([
    ['%JobName% (%ObjectCount% objects, %Issues% issues)', '(3 issues)', '(412 objects)', ''],
    ['%JobName% - (%ObjectCount% objects), %Issues% issues', '- 3 issues', '- (412 objects)', ''],
    ['%JobName% | %ObjectCount% objects | %Issues% issues', '| 3 issues', '| 412 objects', ''],
    ['%JobName%, objects: %ObjectCount%, issues: %Issues%', ', issues: 3', ', objects: 412', ''],
    ['%JobName% objects %ObjectCount% issues %Issues%', 'issues 3', 'objects 412', ''],
    ['%JobName% %ObjectCount% objects %Issues% issues', '3 issues', '412 objects', ''],
    ['%JobName% with %ObjectCount% objects and %Issues% issues', 'with 3 issues', 'with 412 objects', ''],
    ['%JobName% %Issues%/%ObjectCount%', '3', '412', ''],
    ['%JobName%,%ObjectCount%,%Issues%,%Attempt%', ',3,1', ',412,1', ',1'],
    ['%JobName%（%ObjectCount%个对象），%Issues%个问题', '，3个问题', '（412个对象）', ''],
  ])('takes its words, brackets and separator with it: %s', (template, ...endings) => {
    const subjects = [noObjects, noIssues, noCounts].map((subject) => subject(template));

    expect(subjects.map((subject) => subject.replace(/^Exchange daily ?/, ''))).toEqual(endings);
  });

  test.each([
    ['%JobResult%: %Issues% issues in %ObjectCount% objects of %JobName%', 'Warning: 3 issues in Exchange daily'],
    ['Objects: %ObjectCount%; Issues: %Issues%; %JobName%', 'Issues: 3; Exchange daily'],
    ['%ObjectCount% objects in %JobName%', 'Exchange daily'],
    ['Objects: %ObjectCount% %JobName%', 'Exchange daily'],
    ['Nightly backup: %ObjectCount% objects, %JobName%', 'Nightly backup: Exchange daily'],
    ['Backup %ObjectCount% objects - %JobName%', 'Backup - Exchange daily'],
    ['%JobName% re-run (%ObjectCount%) done', 'Exchange daily re-run done'],
  ])('leaves the text of others: %s', (template, expected) => {
    expect(noObjects(template)).toBe(expected);
  });

  test('that was all the subject had leaves result and job', () => {
    expect(noCounts('%ObjectCount% objects, %Issues% issues')).toBe('[Warning] Exchange daily');
  });
});

test.each([
  ['[%OrgName%] %JobName%', 'Exchange daily'],
  ['%OrgName%: %JobName%', 'Exchange daily'],
  ['%OrgName%/%JobName%', 'Exchange daily'],
  ['%JobName% @ %OrgName%', 'Exchange daily'],
  ['%JobName% for %OrgName%', 'Exchange daily'],
  ['%JobName%, tenant: %OrgName%', 'Exchange daily'],
  ['%JobName% "%OrgName%" - %JobResult%', 'Exchange daily - Warning'],
  ['[%JobResult%] [%OrgName%] - %JobName%', '[Warning] - Exchange daily'],
  ['Veeam backup %OrgName% - %JobName%', 'Veeam backup - Exchange daily'],
  ['VEEAM: %OrgName% - %JobName%', 'VEEAM: Exchange daily'],
])('a job without an organization: %s', (template, expected) => {
  expect(noOrganization(template)).toBe(expected);
});

test('a count of zero was reported, and is said', () => {
  const subject = composeSubject(
    english.words.run,
    '%JobName%: %Issues% issues',
    jobSession({ issueCount: 0 }),
    presentation(),
  );

  expect(subject).toBe('Exchange daily: 0 issues');
});

test('values of any text are kept whole, whatever stands around what is left out', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab ()[]-,:%/"'.split('')), minLength: 1, maxLength: 8 });
  const piece = fc.oneof(text, fc.constantFrom(...subjectVariables.map(({ name }) => `%${name}%`)));
  const template = fc.array(piece, { maxLength: 8 }).map((pieces) => `${pieces.join('')} %JobName%`);

  fc.assert(
    fc.property(template, text, (written, inside) => {
      const name = `x${inside.replace(/ /g, '_')}x`;
      const session = jobSession({ job: { name }, organization: '', objectCount: null, issueCount: null });
      expect(composeSubject(english.words.run, written, session, presentation())).toContain(name);
    }),
    { numRuns: 1_000 },
  );
});
