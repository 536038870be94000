import { expect, test } from 'vitest';
import { ConsoleOutlet, maxUnreadLength } from '../../../src-main/adapters/control/console-outlet.ts';
import type { EngineFrame } from '../../../src-main/adapters/control/console-frames.ts';
import type { EngineEvents } from '../../../src-main/ipc/engine-contract.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';

function prepare() {
  const written: EngineFrame[] = [];
  let isTaking = true;
  let overruns = 0;
  const scheduler = new ManualScheduler(new ManualClock());
  const outlet = new ConsoleOutlet({
    write: (text) => {
      written.push(JSON.parse(text) as EngineFrame);
      return isTaking;
    },
    onOverrun: () => (overruns += 1),
    scheduler,
  });
  return { outlet, written, scheduler, setTaking: (value: boolean) => (isTaking = value), overruns: () => overruns };
}

test('of many events of one kind, a console is told the first at once and then the last', async () => {
  const { outlet, written, scheduler } = prepare();
  for (let at = 0; at < 20_000; at += 1) outlet.event('theme.changed', at % 2 === 0 ? 'dark' : 'light');
  expect(written).toEqual([{ kind: 'event', name: 'theme.changed', payload: 'dark' }]);
  await scheduler.advance(50);
  expect(written.slice(1)).toEqual([{ kind: 'event', name: 'theme.changed', payload: 'light' }]);
});

test('each notification for the user is told, the same one once', async () => {
  const { outlet, written, scheduler } = prepare();
  const notified = (path: string): EngineEvents['user.notified'] => ({
    failures: [{ area: 'session-folder', kind: 'session-folder-unusable', path, reason: 'gone' }],
  });
  for (const path of ['a', 'b', 'b', 'c']) outlet.event('user.notified', notified(path));
  await scheduler.advance(50);
  expect(written.map((frame) => (frame.kind === 'event' ? frame.payload : null))).toEqual(
    ['a', 'b', 'c'].map(notified),
  );
});

test('what happened before an answer is told before it', () => {
  const { outlet, written } = prepare();
  outlet.event('theme.changed', 'dark');
  outlet.event('theme.changed', 'light');
  outlet.answer({ kind: 'answer', id: 1 });
  expect(written.map(({ kind }) => kind)).toEqual(['event', 'event', 'answer']);
});

test('a console that reads nothing costs the last event of each kind, and hears it when it reads on', () => {
  const { outlet, written, setTaking } = prepare();
  setTaking(false);
  outlet.answer({ kind: 'pong' });
  for (let at = 0; at < 20_000; at += 1) outlet.event('theme.changed', at % 2 === 0 ? 'dark' : 'light');
  outlet.answer({ kind: 'answer', id: 7 });
  expect(written).toEqual([{ kind: 'pong' }]);
  setTaking(true);
  outlet.drained();
  expect(written.slice(1)).toEqual([
    { kind: 'answer', id: 7 },
    { kind: 'event', name: 'theme.changed', payload: 'light' },
  ]);
});

test('a console that leaves too many answers unread is cut off once', () => {
  const { outlet, setTaking, overruns } = prepare();
  setTaking(false);
  const output = 'x'.repeat(maxUnreadLength / 4);
  for (let id = 0; id < 12; id += 1) outlet.answer({ kind: 'answer', id, output });
  expect(overruns()).toBe(1);
});

test('an answer that is too long for a console is refused with a reason', () => {
  const { outlet, written } = prepare();
  outlet.answer({ kind: 'answer', id: 3, output: 'x'.repeat(maxUnreadLength) });
  expect(written).toEqual([{ kind: 'failed', id: 3, message: 'The answer is too long to be sent to a console.' }]);
});
