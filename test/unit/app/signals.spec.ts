import { expect, test } from 'vitest';
import { Signals } from '../../../src-main/app/signals.ts';

test('a signal reaches its listeners at once, in the order in which they subscribed', () => {
  const signals = new Signals(() => {});
  const heard: unknown[] = [];
  signals.on('start-at-sign-in', (isOn) => heard.push(['first', isOn]));
  signals.on('start-at-sign-in', (isOn) => heard.push(['second', isOn]));
  signals.on('outbox-changed', () => heard.push('another signal'));
  signals.emit('start-at-sign-in', true);
  expect(heard).toEqual([
    ['first', true],
    ['second', true],
  ]);
});

test('a listener that throws is logged, and the others still hear', () => {
  const logged: string[] = [];
  const signals = new Signals((message) => logged.push(message));
  let heardCount = 0;
  signals.on('session-recorded', () => {
    throw new Error('the disk is full');
  });
  signals.on('session-recorded', () => (heardCount += 1));
  signals.emit('session-recorded');
  expect(heardCount).toBe(1);
  expect(logged).toEqual(['After session-recorded: the disk is full']);
});
