/** New versions: who is asked, how often, and what the person is told (product section 10). */
import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import type { UpdateDownload, UpdateFeed } from '../../../src-main/updates/update-feed.ts';
import {
  checkIntervalMs,
  firstCheckMs,
  rememberTold,
  retryMs,
  UpdateWatch,
} from '../../../src-main/updates/update-watch.ts';
import type { UpdateState } from '../../../src-shared/model/update.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler, settle } from '../../fakes/manual-scheduler.ts';
import { ScriptedUpdateFeed } from '../../fakes/scripted-update-feed.ts';
import { openInMemoryJournal } from '../../fixtures/open-in-memory-journal.ts';

const byHand = { kind: 'tell', reason: 'system-proves-no-publisher' } as const;

function watch(feed: UpdateFeed | null, memory = openInMemoryJournal().journal) {
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const states: UpdateState[] = [];
  const told: string[] = [];
  const log: string[] = [];
  let openCount = 0;
  const updates = new UpdateWatch({
    words: () => english.words,
    openFeed: () => {
      openCount += 1;
      return Promise.resolve(feed);
    },
    rememberTold: (what) => Promise.resolve(rememberTold(memory, what)),
    clock,
    scheduler,
    notifyDesktop: (title) => told.push(title),
    onChanged: (state) => states.push(state),
    log: (line) => log.push(line),
  });
  updates.start();
  return { updates, clock, scheduler, states, told, log, memory, opened: () => openCount };
}

describe('without a feed', () => {
  test('a host that cannot be updated plans nothing', () => {
    const clock = new ManualClock();
    const scheduler = new ManualScheduler(clock);
    const updates = new UpdateWatch({
      words: () => english.words,
      openFeed: undefined,
      rememberTold: () => Promise.resolve(true),
      clock,
      scheduler,
      notifyDesktop: () => undefined,
      onChanged: () => undefined,
      log: () => undefined,
    });
    updates.start();
    updates.wake();
    updates.restart();

    expect(scheduler.delaysMs).toEqual([]);
    expect(updates.state).toEqual({ kind: 'none' });
  });

  test('a package that names none is looked at once, and never again', async () => {
    const { updates, scheduler, opened, states } = watch(null);
    await scheduler.advance(firstCheckMs);
    await scheduler.advance(30 * checkIntervalMs);
    updates.wake();

    expect(opened()).toBe(1);
    expect(scheduler.delaysMs).toEqual([]);
    expect(states).toEqual([]);
  });
});

describe('the feed is asked', () => {
  test('soon after the start, then once a day', async () => {
    const feed = new ScriptedUpdateFeed();
    const { scheduler } = watch(feed);
    await scheduler.advance(firstCheckMs - 1);
    const before = feed.lookCount;
    await scheduler.advance(1);
    const first = feed.lookCount;
    await scheduler.advance(7 * checkIntervalMs);

    expect([before, first, feed.lookCount]).toEqual([0, 1, 8]);
  });

  test('after an hour, where it could not be read', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = new Error('net::ERR_NAME_NOT_RESOLVED');
    const { scheduler, log, states, told } = watch(feed);
    await scheduler.advance(firstCheckMs);
    await scheduler.advance(retryMs);

    expect(feed.lookCount).toBe(2);
    expect(log[0]).toContain('net::ERR_NAME_NOT_RESOLVED');
    expect([states, told]).toEqual([[], []]);
  });

  test('when the machine wakes up later than the next time was due, and not before', async () => {
    const feed = new ScriptedUpdateFeed();
    const { updates, clock, scheduler } = watch(feed);
    await scheduler.advance(firstCheckMs);
    updates.wake();
    await scheduler.advance(0);
    const early = feed.lookCount;
    clock.setMs(clock.nowMs() + checkIntervalMs);
    updates.wake();
    await scheduler.advance(0);

    expect([early, feed.lookCount]).toEqual([1, 2]);
  });

  test('no more once the program stops', async () => {
    const feed = new ScriptedUpdateFeed();
    const { updates, scheduler } = watch(feed);
    updates.stop();
    await scheduler.advance(2 * checkIntervalMs);

    expect(feed.lookCount).toBe(0);
  });
});

describe('a new version', () => {
  test('is fetched and told as ready; asking again does not fetch it again', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    const { updates, scheduler, states, told } = watch(feed);
    await scheduler.advance(3 * checkIntervalMs);

    expect(feed.downloadCount).toBe(1);
    expect(states).toEqual([{ kind: 'ready', version: '1.4.0', isInstalledOnQuit: true }]);
    expect(told).toEqual(['Version 1.4.0 is ready to install']);
    expect(updates.state).toEqual(states[0]);
  });

  test('is followed by a newer one', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    const { updates, scheduler } = watch(feed);
    await scheduler.advance(firstCheckMs);
    feed.offered = '1.5.0';
    await scheduler.advance(checkIntervalMs);

    expect(feed.downloadCount).toBe(2);
    expect(updates.state).toMatchObject({ kind: 'ready', version: '1.5.0' });
  });

  test('is only told of, and not fetched, where nothing proves who made it', async () => {
    const feed = new ScriptedUpdateFeed(byHand);
    feed.offered = '1.4.0';
    const { updates, scheduler, states } = watch(feed);
    await scheduler.advance(checkIntervalMs);
    updates.restart();

    expect(feed.downloadCount).toBe(0);
    expect(feed.isRestarting).toBe(false);
    expect(states).toEqual([
      { kind: 'available', version: '1.4.0', host: 'updates.contoso.com', reason: byHand.reason },
    ]);
  });

  test('that is not signed by the publisher is never installed, fetched once, and told', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    feed.fetched = { kind: 'refused', reason: 'it is signed by CN=Mallory' };
    const { updates, scheduler, told, log } = watch(feed);
    await scheduler.advance(3 * checkIntervalMs);
    updates.restart();

    expect(feed.downloadCount).toBe(1);
    expect(feed.isRestarting).toBe(false);
    expect(updates.state).toEqual({ kind: 'refused', version: '1.4.0', host: 'updates.contoso.com' });
    expect(told).toEqual(['Version 1.4.0 was not installed']);
    expect(log.join('\n')).toContain('CN=Mallory');
  });

  test('that could not be fetched is tried again after an hour', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    feed.fetched = new Error('sha512 checksum mismatch');
    const { updates, scheduler } = watch(feed);
    await scheduler.advance(firstCheckMs);
    feed.fetched = { kind: 'ready' };
    await scheduler.advance(retryMs);

    expect(updates.state.kind).toBe('ready');
  });

  test('is told once, also after a restart of the program', async () => {
    const feed = new ScriptedUpdateFeed(byHand);
    feed.offered = '1.4.0';
    const first = watch(feed);
    await first.scheduler.advance(firstCheckMs);
    first.updates.stop();
    const second = watch(feed, first.memory);
    await second.scheduler.advance(firstCheckMs);

    expect(first.told).toHaveLength(1);
    expect(second.told).toEqual([]);
    expect(second.updates.state.kind).toBe('available');
  });

  test('that has been fetched only when the program ends is told at its next start', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    const fetched = Promise.withResolvers<UpdateDownload>();
    feed.download = () => fetched.promise;
    const { updates, scheduler, states, told, memory } = watch(feed);
    await scheduler.advance(firstCheckMs);
    updates.stop();
    fetched.resolve({ kind: 'ready' });
    await settle();

    expect([states, told, scheduler.delaysMs]).toEqual([[], [], []]);
    const offeredAgain = new ScriptedUpdateFeed();
    offeredAgain.offered = '1.4.0';
    const next = watch(offeredAgain, memory);
    await next.scheduler.advance(firstCheckMs);
    expect(next.told).toHaveLength(1);
  });

  test('is installed at once when the person asks for it', async () => {
    const feed = new ScriptedUpdateFeed();
    feed.offered = '1.4.0';
    const { updates, scheduler } = watch(feed);
    await scheduler.advance(firstCheckMs);
    const before = updates.isRestarting;
    updates.restart();

    expect([before, updates.isRestarting]).toEqual([false, true]);
  });
});
