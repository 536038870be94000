import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('the system’s scheduler', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('calls once, after the delay', () => {
    const action = vi.fn();
    new SystemScheduler().after(1000, action);

    vi.advanceTimersByTime(999);
    expect(action).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('keeps delays that are longer than a timer can be', () => {
    const action = vi.fn();
    new SystemScheduler().after(90 * dayMs, action);

    vi.advanceTimersByTime(90 * dayMs - 1);
    expect(action).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('calls nothing that was cancelled, in whichever stretch of a long delay', () => {
    const action = vi.fn();
    const cancel = new SystemScheduler().after(90 * dayMs, action);

    vi.advanceTimersByTime(60 * dayMs);
    cancel();
    vi.advanceTimersByTime(90 * dayMs);

    expect(action).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('goes on with long work only after what is ready', async () => {
  vi.useRealTimers();
  const order: string[] = [];
  setImmediate(() => order.push('ready'));
  await new SystemScheduler().nextTurn();
  order.push('goes on');

  expect(order).toEqual(['ready', 'goes on']);
});
