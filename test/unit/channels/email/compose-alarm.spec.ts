import { expect, test } from 'vitest';
import { emailChannel } from '../../../../src-main/channels/email/email-channel.ts';
import type { AlarmFacts } from '../../../../src-main/notifications/facts/alarm-facts.ts';
import { graphMessageLimits } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { toPlainText } from '../../../../src-main/senders/plain-text.ts';
import { alarmFacts } from '../../../builders/alarm.ts';
import { presentation } from '../../../builders/presentation.ts';
import { emailTarget } from '../../../builders/settings.ts';

function render(changes: Partial<AlarmFacts> = {}, lateMs = 0) {
  const facts = alarmFacts(changes);
  const { messages, report } = emailChannel.render(facts, emailTarget(), {
    to: presentation({ timeZone: 'Europe/Vienna' }),
    limits: graphMessageLimits,
  });
  expect([messages.length, report]).toEqual([1, []]);
  const stored = { ...messages[0]?.content, attachments: [] };
  const { subject, html, importance } = emailChannel.asSentNow(stored, facts.newsSinceMs + lateMs);
  return {
    subject,
    importance,
    html,
    lines: toPlainText(html)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  };
}

test('an alarm says what happened, since when, and what to do', () => {
  const { subject, importance, lines } = render();
  expect([subject, importance]).toEqual([
    '[Alarm] Sign-in required (Microsoft 365, backup@contoso.com) - BACKUP01',
    'high',
  ]);
  expect(lines).toEqual([
    expect.stringMatching(/Alarm$/),
    'Sign-in required',
    'Backup Notifier itself · Microsoft 365, backup@contoso.com',
    'Since Nov 22, 2026, 3:00 AM UTC+1.',
    expect.stringContaining('Microsoft'),
    'What to do: Open Backup Notifier on BACKUP01: Sign in again.',
    'Messages wait meanwhile, and are sent when this is over. You get another message each day while this lasts, and one when it is over.',
    'Summary',
    'Began: Nov 22, 2026, 3:00 AM UTC+1',
    'Concerns: Microsoft 365, backup@contoso.com',
    'Computer: BACKUP01',
    expect.stringContaining('Sent by Backup Notifier'),
  ]);
});

test.each([
  ['an account', { area: 'account', kind: 'sign-in-again' }, true],
  ['a channel', { area: 'channel', kind: 'channel-gone', service: 'teams', status: 410, reason: '' }, true],
  [
    'a certificate that is about to expire',
    { area: 'account', kind: 'certificate-expires-soon', on: '2026-12-20' },
    false,
  ],
  ['a journal without a copy', { area: 'storage', kind: 'journal-not-copied', reason: '' }, false],
] as const)('an alarm of %s says that messages wait where it holds them', (_, failure, isHeld) => {
  expect(render({ failure }).lines.join('\n').includes('Messages wait meanwhile')).toBe(isHeld);
});

test('told once more, it says that it still lasts', () => {
  expect(render({ phase: 'lasts' }).lines).toContain('This still lasts. It began at Nov 22, 2026, 3:00 AM UTC+1.');
});

test('the all-clear says for how long it lasted, and that there is nothing to do', () => {
  const ended = { phase: 'ended', endedAtMs: Date.parse('2026-11-22T06:30:00Z') } as const;
  const { subject, importance, lines } = render(ended);
  expect([subject, importance]).toEqual([
    '[All clear] Sign-in required (Microsoft 365, backup@contoso.com) - BACKUP01',
    'normal',
  ]);
  expect(lines.slice(0, 7)).toEqual([
    expect.stringMatching(/All clear$/),
    'Over: Sign-in required',
    'Backup Notifier itself · Microsoft 365, backup@contoso.com',
    'This is over. It lasted 5 hours.',
    'There is nothing to do.',
    'Summary',
    'Began: Nov 22, 2026, 3:00 AM UTC+1',
  ]);
});

test('one that could not be sent for an hour says so', () => {
  expect(render({}, 60 * 60_000).lines.join('\n')).toContain('Reported 1 hour late.');
});

test('everything in it is text, however it is written', () => {
  const failure = { area: 'storage', kind: 'journal-not-copied', reason: '<img src=x onerror=alert(1)>' } as const;
  const { html, subject } = render({ failure, about: `"><script>${'x'.repeat(400)}\n` });
  expect(html).not.toMatch(/<script|<img/);
  expect([subject.includes('\n'), subject.length <= 255]).toEqual([false, true]);
});
