import { expect, test } from 'vitest';
import type { Policy } from '../../../src-main/policy/parse-policy.ts';
import type { PolicyDocument } from '../../../src-main/policy/policy-source.ts';
import { PolicyWatch, policyIntervalMs } from '../../../src-main/policy/policy-watch.ts';
import type { SystemFailure } from '../../../src-shared/model/failures/system-failure.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';

const document = (value: unknown): PolicyDocument => ({ place: 'policy.json', kind: 'read', value });

function prepare(value: unknown, remembered = new Map<string, unknown>()) {
  const state = { documents: [document(value)], notice: null as SystemFailure | null, adopted: [] as Policy[] };
  const scheduler = new ManualScheduler(new ManualClock());
  const watch = new PolicyWatch({
    source: { atStart: [document(value)], read: async () => state.documents },
    adopt: async (policy) => void state.adopted.push(policy),
    showNotice: (failure) => (state.notice = failure),
    memory: {
      recall: (name) => JSON.parse(JSON.stringify(remembered.get(name) ?? null)) as unknown,
      remember: (name, what) => void remembered.set(name, what),
    },
    scheduler,
    log: () => {},
  });
  return { watch, state, scheduler, remembered };
}

test('a policy that has changed is in force after a while, or when the machine wakes', async () => {
  const { watch, state, scheduler } = prepare({ Theme: 'dark' });
  expect(watch.begin().settings.get('Theme')).toEqual({ level: 'enforced', value: 'dark' });
  watch.start();
  await scheduler.advance(policyIntervalMs);
  expect(state.adopted).toEqual([]);
  state.documents = [document({ Theme: 'light' })];
  await scheduler.advance(policyIntervalMs);
  expect(state.adopted.map(({ settings }) => settings.get('Theme')?.value)).toEqual(['light']);
  state.documents = [];
  watch.look();
  await settle();
  expect(state.adopted.map(({ settings }) => settings.size)).toEqual([1, 0]);
  await watch.stop();
  watch.look();
});

test('what cannot be used is told once, until it is something else', async () => {
  const first = prepare({ Theme: 'blue' });
  first.watch.begin();
  expect(first.state.notice).toEqual({
    area: 'system',
    kind: 'policy-not-used',
    problems: [{ name: 'Theme', place: 'policy.json', reason: 'it is none of system, light, dark' }],
  });
  first.watch.noticeDismissed('policy');
  const again = prepare({ Theme: 'blue' }, first.remembered);
  again.watch.begin();
  expect(again.state.notice).toBeNull();
  again.state.documents = [document({ Theme: 'blue', SmtpPort: 0 })];
  again.watch.look();
  await settle();
  expect(again.state.notice).toMatchObject({ problems: [{ name: 'Theme' }, { name: 'SmtpPort' }] });
  again.state.documents = [document({ Theme: 'dark' })];
  again.watch.look();
  await settle();
  expect(again.state.notice).toBeNull();
});
