/** The published JSON Schema of webhook events, held to an independent validator and to what is sent. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gatherFacts } from '../../../src-main/notifications/facts/notification-facts.ts';
import { noChain } from '../../../src-shared/model/chain.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import { alarmFacts } from '../../builders/alarm.ts';
import { nightOfJobs } from '../../builders/digest.ts';
import { jobSession } from '../../builders/job-session.ts';
import { missedRunFacts } from '../../builders/missed-run.ts';
import { renderForChannel } from '../../fixtures/render-for-channel.ts';
import { webhookEventJsonSchema } from '../../harness/published-schemas/published-schemas.ts';

const schema: unknown = JSON.parse(readFileSync(webhookEventJsonSchema.path, 'utf8'));
const validate = new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema as object);
const sample = sampleSession('2026-11-22T22:38:33.000Z');
const of = (session: ReturnType<typeof jobSession>) =>
  gatherFacts({ session, objects: session.objects, chain: noChain });

test.each([
  ['a success', of(jobSession())],
  ['a warning', of(sample)],
  ['a failure', of(jobSession({ result: 'Failed', objectCount: null, issueCount: null }))],
  ['a test', gatherFacts({ session: sample, objects: sample.objects, chain: noChain }, true)],
  ['a missed run', missedRunFacts({ lastRun: null, lastSuccessAtMs: null })],
  ['a digest', nightOfJobs()],
  ['an alarm', alarmFacts()],
  ['the end of an alarm', alarmFacts({ phase: 'ended', endedAtMs: 0 })],
])('the event of %s is as it was published', (_, facts) => {
  const event: unknown = JSON.parse(renderForChannel('webhook', facts)?.body ?? '');
  validate(event);
  expect(validate.errors).toBeNull();
});

test.each([
  {},
  { type: 'job_session.succeeded' },
  { type: 'job_session.started', timestamp: '2026-11-22T22:00:00.000Z', data: {} },
  { type: 'notifier.alarm', timestamp: '2026-11-22T22:00:00.000Z', data: { summary: 1 } },
])('%j is none', (event) => {
  expect(validate(event)).toBe(false);
});
