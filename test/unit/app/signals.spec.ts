import { expect, test } from 'vitest';
import { Signals } from '../../../src-main/app/signals.ts';

test('a signal reaches its listeners at once, in the order in which they subscribed', () => {
  const signals = new Signals(() => {});
  const heard: string[] = [];
  signals.on('session-recorded', () => heard.push('first'));
  signals.on('session-recorded', () => heard.push('second'));
  signals.on('outbox-changed', () => heard.push('another signal'));
  signals.emit('session-recorded');
  expect(heard).toEqual(['first', 'second']);
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
