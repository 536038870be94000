import { expect, test } from 'vitest';
import { emailChannel } from '../../../../src-main/channels/email/email-channel.ts';
import type { MissedRunFacts } from '../../../../src-main/notifications/facts/missed-run-facts.ts';
import { toPlainText } from '../../../../src-main/senders/plain-text.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { defaultSubjectTemplate } from '../../../../src-shared/model/subject.ts';
import { missedRunFacts } from '../../../builders/missed-run.ts';
import { presentation } from '../../../builders/presentation.ts';

const facts = missedRunFacts();

function render(changes: Partial<MissedRunFacts> = {}, subjectTemplate = defaultSubjectTemplate) {
  const target = { recipients: [{ address: 'noc@contoso.com', name: '' }], subjectTemplate, shouldAttachReport: true };
  const { messages, report } = emailChannel.render({ ...facts, ...changes }, target, {
    to: presentation({ timeZone: 'Europe/Vienna' }),
    limits: graphMessageLimits,
  });
  expect(messages).toHaveLength(1);
  expect(report).toEqual([]);
  const { subject, html, importance } = emailChannel.asSentNow(
    { ...messages[0]?.content, attachments: [] },
    facts.newsSinceMs,
  );
  return { subject, html, importance, text: toPlainText(html) };
}

test('the first screen says which job, since when it has not run, and what to look at', () => {
  const { subject, text, importance } = render();
  expect(subject).toBe('[Missed] contoso.com - Exchange daily: no run since Nov 26, 2026, 10:38 PM UTC+1');
  expect(importance).toBe('high');
  expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual([
    expect.stringMatching(/Missed$/),
    'Exchange daily',
    'contoso.com · expected Nov 27, 2026, 10:00 PM UTC+1',
    'The job has not run since Nov 26, 2026, 10:38 PM UTC+1',
    'A run was expected, and 90 minutes later none had been reported.',
    'Check that FILES01 is on and that the backup program and its scheduler are running.',
    'No further message about this job follows until it runs again.',
    'Summary',
    'Expected: Nov 27, 2026, 10:00 PM UTC+1',
    'Schedule: Monday to Friday at 22:00 (Europe/Vienna)',
    expect.stringContaining('Last run: Nov 26, 2026, 10:38 PM UTC+1'),
    expect.stringContaining('Warning'),
    'Last success: Nov 25, 2026, 10:40 PM UTC+1',
    'Computer: FILES01',
    'Source: session folder',
    expect.stringContaining('Sent by Backup Notifier'),
  ]);
});

test('of a job that named no computer, it is called so', () => {
  expect(render({ job: { name: 'rsync', organization: '', host: '' } }).text).toContain(
    'Check that the computer is on',
  );
});

test('of a job of which no run is known any more, it says so', () => {
  const { subject, text } = render({ lastRun: null, lastSuccessAtMs: null });
  expect(subject).toBe('[Missed] contoso.com - Exchange daily: no run');
  expect(text).toContain('The job has not run\n');
  expect(text).toContain('Last success: none is known');
});

test('the variables of a subject are filled in, and what a missed run has not is left out', () => {
  const template = 'Backup %JobName% on %Computer%: %JobResult%, %Duration%, due %ExpectedTime%, ok %LastSuccess%';
  expect(render({}, template).subject).toBe(
    'Backup Exchange daily on FILES01: Missed, due Nov 27, 2026, 10:00 PM UTC+1, ok Nov 25, 2026, 10:40 PM UTC+1: no run since Nov 26, 2026, 10:38 PM UTC+1',
  );
});

test('everything in it is text, however it is written, and a subject keeps its end', () => {
  const name = `<script>alert(1)</script>${'x'.repeat(400)}`;
  const { subject, html } = render({
    job: { name, organization: '<b>', host: '"><img src=x>' },
    source: { kind: 'named', name: '<i>' },
  });
  expect(html).not.toMatch(/<script|<img|<i>|<b>alert/);
  expect(subject).toHaveLength(255);
  expect(subject).toMatch(/…: no run since Nov 26, 2026, 10:38 PM UTC\+1$/);
});

test('one that is sent late says so', () => {
  const target = { recipients: [], subjectTemplate: defaultSubjectTemplate, shouldAttachReport: false };
  const { messages } = emailChannel.render(facts, target, { to: presentation(), limits: graphMessageLimits });
  const stored = { ...messages[0]?.content, attachments: [] };
  const threeHoursLater = facts.newsSinceMs + 3 * 60 * 60_000;
  expect(emailChannel.asSentNow(stored, threeHoursLater).html).toContain('Reported 3 hours late.');
});
