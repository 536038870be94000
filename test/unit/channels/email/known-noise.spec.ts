import { describe, expect, it } from 'vitest';
import { composeNotification } from '../../../../src-main/channels/email/compose-notification.ts';
import { describeNoise } from '../../../../src-main/channels/describe-session.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { gatherFacts } from '../../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../../src-shared/model/chain.ts';
import { noConditions } from '../../../../src-shared/model/rule.ts';
import type { CountedObject, KnownNoise } from '../../../../src-shared/model/known-noise.ts';
import { backupObject, backupObjects, jobSession } from '../../../builders/job-session.ts';
import { presentation } from '../../../builders/presentation.ts';
import { parseHtml } from '../../../fixtures/parse-html.ts';

const noise: KnownNoise = {
  reportedResult: 'Failed',
  result: 'Success',
  issueCount: 0,
  ignoredCount: 2,
  loweredCount: 0,
  rules: [
    {
      id: 'quota',
      reason: { kind: 'contains', text: 'quota' },
      objectName: null,
      countAs: 'success',
      name: { kind: 'note', note: 'Full <mailboxes>' },
      count: 2,
    },
  ],
};
const full = (name: string): CountedObject => ({
  ...backupObject({ name, message: 'Quota exceeded' }),
  reportedResult: 'Failed',
});
const target = {
  recipients: [{ address: 'backup@contoso.com', name: '' }],
  subjectTemplate: '[%JobResult%] %JobName%, %Issues% issues',
  shouldAttachReport: true,
};

function compose(objects: Iterable<CountedObject>, objectCount: number, at = noise) {
  const session = jobSession({ result: 'Failed', issueCount: 2, objectCount });
  const facts = gatherFacts({ session, objects, chain: noChain, noise: at });
  const { messages, report } = composeNotification(facts, target, { to: presentation(), limits: graphMessageLimits });
  const [html = '', csv = ''] = report.map(({ bytes }) => new TextDecoder().decode(bytes));
  return { subject: messages[0].subject, mail: parseHtml(messages[0].html), report: parseHtml(html), csv };
}

const few = [full('anna'), ...backupObjects({ Success: 2 }), full('bert')];

describe('what a rule ignores', () => {
  it('is counted as successful in the subject', () => {
    expect(compose(few, 4).subject).toBe('[Success] Exchange daily, 0 issues');
  });

  it('is shown with its reason, after all else that did not succeed', () => {
    const { mail } = compose(few, 4);
    expect(mail.textsOf('outcome')).toEqual(['2 of 4 objects processed successfully, 2 ignored by a rule']);
    expect(mail.textsOf('noise')).toEqual(['Reported as Failed; 2 ignored by the rule “Full <mailboxes>”.']);
    expect(mail.textsOf('h2')).toEqual([
      'Ignored by a rule',
      'Summary',
      'Objects ignored by a rule',
      'Successful objects',
    ]);
    expect(mail.text).toContain('2 objects: Quota exceeded');
  });

  it('is in the report, with what was reported', () => {
    const { report, csv } = compose(few, 4);
    expect(report.text).toContain('Reported as Failed; 2 ignored by the rule “Full <mailboxes>”.');
    expect(report.text).toContain('Ignored by a rule2');
    expect(csv.split('\r\n').map((line) => [line.split(',')[2], line.split(',').at(-1)])).toEqual([
      ['Status', 'ReportedStatus'],
      ['Success', 'Failed'],
      ['Success', 'Failed'],
      ['Success', ''],
      ['Success', ''],
      [undefined, ''],
    ]);
  });

  it('comes before the successes also where objects are too many to be held', () => {
    const many = {
      *[Symbol.iterator]() {
        for (let at = 0; at < 1_500; at += 1)
          yield at % 750 === 0 ? full(`full ${at}`) : backupObject({ name: `fine ${at}` });
      },
    };
    const { csv, mail } = compose(many, 1_500);
    expect(
      csv
        .split('\r\n')
        .slice(1, 4)
        .map((line) => line.split(',')[0]),
    ).toEqual(['full 0', 'full 750', 'fine 1']);
    expect(mail.text).toContain('1,498 of 1,500 objects processed successfully, 2 ignored by a rule');
  });
});

it('is ignored by a rule without a note, which the message calls by what it is for in its own language', () => {
  const conditions = { ...noConditions, reason: { kind: 'contains', text: 'quota' } as const };
  const name = { kind: 'conditions', conditions } as const;
  const unnamed = { ...noise, rules: noise.rules.map((each) => ({ ...each, name })) };
  expect(compose(few, 4, unnamed).mail.textsOf('noise')).toEqual([
    'Reported as Failed; 2 ignored by the rule “reason contains “quota””.',
  ]);
  expect(describeNoise(unnamed, presentation({ language: 'de' }))).toBe(
    'Gemeldet als Fehler; 2 ignoriert durch die Regel „Grund enthält „quota““.',
  );
});

it('says of what a session says on the whole that it is ignored', () => {
  const session = jobSession({ result: 'Failed', message: 'Nothing to do', issueCount: null, objectCount: null });
  const facts = gatherFacts({
    session,
    objects: [],
    chain: noChain,
    noise: { ...noise, issueCount: null, ignoredCount: 1 },
  });
  const { messages } = composeNotification(facts, target, { to: presentation(), limits: graphMessageLimits });
  expect(parseHtml(messages[0].html).textsOf('noise')).toEqual([
    'Reported as Failed; 1 ignored by the rule “Full <mailboxes>”.',
  ]);
  expect(messages[0].importance).toBe('normal');
});
