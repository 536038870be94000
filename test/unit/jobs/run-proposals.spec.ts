import { expect, test } from 'vitest';
import { proposedAfterMs, RunProposals } from '../../../src-main/jobs/run-proposals.ts';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

const nightly: Expectation = { runs: { kind: 'every', count: 1, unit: 'days' }, graceMinutes: 60, setBy: 'person' };

function prepare({ firstSessionAgoMs = proposedAfterMs as number | null, jobCount = 3 } = {}) {
  const clock = new ManualClock();
  const expected = new Map<number, Expectation>();
  const remembered = new Map<string, unknown>();
  const proposals = new RunProposals({
    jobs: () =>
      Array.from({ length: jobCount }, (_, index) => ({ id: index + 1, name: `job ${index + 1}`, organization: '' })),
    // The second one runs as it likes.
    proposalOf: (id) => (id === 2 || expected.has(id) ? null : nightly),
    expect: (id, expectation) => void expected.set(id, expectation),
    firstSessionAtMs: () => (firstSessionAgoMs === null ? null : clock.nowMs() - firstSessionAgoMs),
    memory: {
      recall: (name) => remembered.get(name) ?? null,
      remember: (name, value) => void remembered.set(name, value),
    },
    clock,
    scheduler: new ManualScheduler(clock),
  });
  const idsOf = async () => (await proposals.list()).map(({ id }) => id);
  return { proposals, expected, idsOf };
}

test('jobs that run regularly are proposed after a week of sessions', async () => {
  expect(await prepare().idsOf()).toEqual([1, 3]);
  expect(await prepare({ firstSessionAgoMs: proposedAfterMs - 1 }).idsOf()).toEqual([]);
  expect(await prepare({ firstSessionAgoMs: null }).idsOf()).toEqual([]);
});

test('what is accepted is set, and nothing is proposed again', async () => {
  const { proposals, expected, idsOf } = prepare();
  proposals.answer([3, 2]);
  expect([...expected]).toEqual([[3, nightly]]);
  expect(await idsOf()).toEqual([]);
});

test('"not now" sets nothing, and is not asked again', async () => {
  const { proposals, expected, idsOf } = prepare();
  proposals.answer([]);
  expect([expected.size, await idsOf()]).toEqual([0, []]);
});
