/** What all channels of short messages have in common, whatever a backup server writes into names and messages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelKindOf } from '../../../src-main/channels/channels.ts';
import { gatherFacts } from '../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../src-shared/model/chain.ts';
import { channelKinds } from '../../../src-shared/model/channel.ts';
import { manyJobs } from '../../builders/digest.ts';
import { backupObject, jobSession } from '../../builders/job-session.ts';
import { missedRunFacts } from '../../builders/missed-run.ts';
import { presentation } from '../../builders/presentation.ts';
import { renderForChannel } from '../../fixtures/render-for-channel.ts';

/** But for the line feed, controls and what turns the direction of a text. */
const unwanted = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Everything that is longer, stranger or more than usual. */
function worstFacts(text: string, count: number) {
  const objects = Array.from({ length: count }, (_, index) =>
    backupObject({
      name: `${text}${index}`,
      result: index % 3 === 0 ? 'Warning' : 'Failed',
      message: `${text} ${index % 7}`,
    }),
  );
  const session = jobSession({
    result: 'Failed',
    job: { id: text, name: text },
    organization: text,
    host: text,
    message: text,
    objectCount: count,
    issueCount: count,
  });
  return gatherFacts({
    session,
    objects,
    chain: {
      ...noChain,
      isRetryMissing: true,
      isRetryLate: true,
      recovery: { failedSinceMs: 0, failedRunCount: 3 },
      job: { ...noChain.job, missedAtMs: 1, lastRunAtMs: 2 },
    },
  });
}

const long = (unit: string) => unit.repeat(3_000);

describe.each(channelKinds)('a message of %s', (kind) => {
  const { limits } = channelKindOf(kind);
  const dayMs = 86_400_000;

  test.each([
    ['letters', long('x')],
    ['quotation marks', long('"')],
    ['letters of three bytes', long('漢')],
    ['pictures', long('🔥')],
    ['half characters', long('\ud83d')],
    ['control characters', long('\u0000\u001b\n')],
    ['line separators', long('\u2028')],
    ['what looks like the place of lateness', long('\uffff')],
    ['markup', long('<&>')],
  ])('stays within its limit with %s, whenever it is sent', (_, text) => {
    const facts = worstFacts(text, 300);
    for (const nowMs of [0, Date.parse('2027-11-22T00:00:00Z')]) {
      const post = renderForChannel(kind, facts, { nowMs, to: presentation({ computerName: text }) });
      expect(bytesOf(post?.body ?? '')).toBeLessThanOrEqual(limits.maxMessageBytes);
      expect(kind !== 'webhook' && post?.body.includes('\uffff')).toBe(false);
      if (post?.contentType === 'application/json') JSON.parse(post.body);
    }
  });

  test('of 100,000 objects tells how many are left out', () => {
    const facts = worstFacts('A mailbox', 100_000);
    const post = renderForChannel(kind, facts);
    const shown = post?.body.match(/A mailbox\d+/g)?.length ?? 0;
    expect(bytesOf(post?.body ?? '')).toBeLessThanOrEqual(limits.maxMessageBytes);
    expect(shown).toBeGreaterThan(5);
    const left = kind === 'webhook' ? /"issuesLeftOut":(\d+)/ : /and ([\d,]+) more objects/;
    expect(Number(left.exec(post?.body ?? '')?.[1]?.replaceAll(',', ''))).toBe(100_000 - shown);
  });

  test('on a missed run and on a digest of 10,000 jobs stays within its limit', () => {
    const missed = missedRunFacts({ job: { name: long('漢'), organization: long('"'), host: long('<') } });
    for (const facts of [missed, manyJobs(10_000)]) {
      const post = renderForChannel(kind, facts, { nowMs: (facts.newsSinceMs ?? 0) + dayMs });
      expect(bytesOf(post?.body ?? '')).toBeLessThanOrEqual(limits.maxMessageBytes);
    }
  });

  test('is the same for the same facts, and well-formed for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 12 }), (any, count) => {
        const facts = worstFacts(any, count);
        const post = renderForChannel(kind, facts);
        expect(renderForChannel(kind, facts)).toEqual(post);
        expect(post?.body.isWellFormed()).toBe(true);
        expect(post?.body).not.toMatch(unwanted);
      }),
      { numRuns: 60 },
    );
  });
});

test.each(channelKinds.filter((kind) => kind !== 'webhook'))(
  '%s tells that a message is late, and else does not',
  (kind) => {
    const facts = worstFacts('x', 3);
    const sentAt = (nowMs: number) => renderForChannel(kind, facts, { nowMs })?.body;
    const endedMs = Date.parse('2026-11-22T22:38:33.000Z');
    expect(sentAt(endedMs + 15 * 60_000)).not.toContain('late.');
    expect(sentAt(endedMs + 3 * 3_600_000)).toContain('Reported 3 hours late.');
  },
);

test.each(['pagerduty', 'healthchecks'] as const)('%s is sent no digest', (kind) => {
  expect(renderForChannel(kind, manyJobs(3))).toBeNull();
});

test('a message that was refused has nothing that could be corrected', () => {
  const { channel: renderer, targetOf } = channelKindOf('slack');
  const message = {
    post: { kind: 'slack', body: '', contentType: '', suffix: '' },
    lateness: null,
    title: 'T',
    target: 'NOC',
  };
  const stored = { ...message, attachments: [] };
  const corrected = renderer.correct(stored, targetOf, 'message-too-large');
  expect(corrected).toEqual({ title: 'T', target: 'NOC', message: stored });
});
