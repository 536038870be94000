/**
 * Each kind of channel against a server that takes what the documentation of its service wants, over real HTTP. Not run
 * here: the services themselves (Power Automate and Teams, Slack, Telegram, ntfy, Gotify, PagerDuty, healthchecks).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signHmac } from '../../src-main/adapters/system/sign-hmac.ts';
import { channelKindOf } from '../../src-main/channels/channels.ts';
import { gatherFacts, type NotificationFacts } from '../../src-main/notifications/facts/notification-facts.ts';
import type { SendOutcome } from '../../src-main/senders/sender.ts';
import { noChain } from '../../src-shared/model/chain.ts';
import { channelKinds, type ChannelKind } from '../../src-shared/model/channel.ts';
import { sampleSession } from '../../src-shared/model/sample-session.ts';
import { alarmFacts } from '../builders/alarm.ts';
import { channel } from '../builders/channel.ts';
import { nightOfJobs } from '../builders/digest.ts';
import { backupObject, jobSession } from '../builders/job-session.ts';
import { missedRunFacts } from '../builders/missed-run.ts';
import { renderForChannel } from '../fixtures/render-for-channel.ts';
import { startChannelEmulator, type ChannelEmulator } from '../harness/channel-emulator/channel-emulator.ts';
import { faultsOf } from '../harness/channel-emulator/fault-catalogue.ts';
import { nodeHttpClient } from '../harness/headless-product/node-http-client.ts';

let emulator: ChannelEmulator;
beforeAll(async () => {
  emulator = await startChannelEmulator();
});
afterAll(() => emulator.stop());

const sample = sampleSession('2026-11-22T22:38:33.000Z');
const factsOf = (session: ReturnType<typeof jobSession>) =>
  gatherFacts({ session, objects: session.objects, chain: noChain });
const failedObjects = Array.from({ length: 2_000 }, (_, at) =>
  backupObject({ name: `Postfach ü <${at}> & "mehr"`, result: 'Failed', message: 'Keine Lizenz – '.repeat(20) }),
);

const told: readonly [name: string, facts: NotificationFacts][] = [
  ['a success', factsOf(jobSession())],
  ['a warning', factsOf(sample)],
  ['a failure of 2,000 objects', factsOf(jobSession({ result: 'Failed', objects: failedObjects }))],
  ['a test', gatherFacts({ session: sample, objects: sample.objects, chain: noChain }, true)],
  ['a missed run', missedRunFacts()],
  ['a digest', nightOfJobs()],
  ['an alarm', alarmFacts()],
  ['the end of an alarm', alarmFacts({ phase: 'ended', endedAtMs: Date.parse('2026-11-22T06:00:00Z') })],
];

/** @returns `null` where the kind does not tell these facts */
async function send(kind: ChannelKind, facts: NotificationFacts): Promise<SendOutcome | null> {
  const { checkSecret, toRequest, classify } = channelKindOf(kind);
  const settings = channel(kind, { mayBePrivate: true } as object);
  const secret = emulator.secretOf(kind);
  expect(checkSecret(secret, settings)).toBeNull();
  const post = renderForChannel(kind, facts, { settings });
  if (post === null) return null;
  const attempt = { id: '<a.b@c>', atMs: Date.now() };
  const { url, ...request } = toRequest(post, secret, attempt, { settings, sign: signHmac });
  const limit = new AbortController();
  const { signal } = limit;
  // Nothing answers: whoever sends gives up.
  if (isHanging.has(kind)) setImmediate(() => limit.abort());
  try {
    const answer = await nodeHttpClient(url, { ...request, signal, maxAnswerBytes: 65_536 });
    return classify({ kind: 'answered', answer }, 0);
  } catch (error) {
    return classify({ kind: 'failed', error }, 0);
  }
}
const isHanging = new Set<ChannelKind>();

describe.each(channelKinds)('%s', (kind) => {
  test.each(told)('takes what it is sent of %s', async (_, facts) => {
    const outcome = await send(kind, facts);
    const isLeftOut =
      (facts.kind === 'digest' && (kind === 'pagerduty' || kind === 'healthchecks')) ||
      (facts.kind === 'alarm' && kind === 'healthchecks');
    expect(outcome?.kind ?? 'not sent').toBe(isLeftOut ? 'not sent' : 'accepted');
  });

  test.each(Object.keys(faultsOf(kind)))('is not taken for sent at the fault “%s”', async (fault) => {
    emulator.setFault(kind, fault);
    if (fault === 'hang') isHanging.add(kind);
    const outcome = await send(kind, missedRunFacts());
    isHanging.delete(kind);
    emulator.setFault(kind, null);
    expect(outcome?.kind).toBe(expectedOf(kind, fault));
  });
});

const isRepeatHarmless = new Set<ChannelKind>(['webhook', 'pagerduty', 'healthchecks']);
const refused = new Set(['too-large', 'other-form', 'invalid-payload', 'bad-request', 'invalid-event']);
const passing = new Set(['captive-portal', 'redirected', 'network-login', 'throttled', 'unavailable']);
const limits = new Set(['daily-limit', 'no-room', 'rate-limited']);

function expectedOf(kind: ChannelKind, fault: string): SendOutcome['kind'] {
  if (fault === 'hang' || fault === 'break') return 'outcome-unknown';
  if (passing.has(fault) || limits.has(fault)) return 'try-again';
  if (['server-error', 'bad-gateway', 'gateway-timeout'].includes(fault)) {
    return isRepeatHarmless.has(kind) ? 'try-again' : 'outcome-unknown';
  }
  return refused.has(fault) ? 'refused' : 'sender-unusable';
}
