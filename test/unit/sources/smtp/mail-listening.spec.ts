import { expect, test } from 'vitest';
import type { ListenOutcome, ListeningPlace } from '../../../../src-main/sources/smtp/mail-listener.ts';
import { MailListening } from '../../../../src-main/sources/smtp/mail-listening.ts';
import { defaultMailSource, type MailSource } from '../../../../src-shared/model/mail-source.ts';
import { mailPattern } from '../../../builders/mail-pattern.ts';
import { ManualClock } from '../../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../../fakes/manual-scheduler.ts';

const access = { certificate: 'certificate', key: 'key', password: 'password' };
const on: MailSource = { ...defaultMailSource, isOn: true };

function underTest({ isReadable = true } = {}) {
  const scheduler = new ManualScheduler(new ManualClock());
  const done: unknown[] = [];
  const state = { settings: on, busy: new Set<number>(), isReadable };
  const listen = ({ port, others }: ListeningPlace): Promise<ListenOutcome> => {
    if (state.busy.has(port)) return Promise.resolve({ kind: 'failed', cause: 'in-use', reason: 'EADDRINUSE' });
    done.push(`open ${port}${others === null ? '' : ` for ${others.ranges.join()} as ${others.username}`}`);
    const close = () => Promise.resolve(void done.push(`close ${port}`));
    return Promise.resolve({ kind: 'listening', listener: { close } });
  };
  const listening = new MailListening({
    settings: () => state.settings,
    access: () => Promise.resolve(state.isReadable ? access : null),
    listen,
    handlers: { maxBytes: () => 1, accept: () => Promise.reject(new Error('Nobody sends here.')) },
    scheduler,
    onFailure: (failure) => void done.push(failure?.kind ?? 'fine'),
    log: () => {},
  });
  const take = () => done.splice(0);
  return { listening, state, scheduler, take };
}

test('it listens while it is switched on, where the settings say, and changes only what has changed', async () => {
  const { listening, state, take } = underTest();
  await listening.start();
  await listening.apply();
  expect(take()).toEqual(['open 2525', 'fine']);
  state.settings = { ...on, port: 2526 };
  await listening.apply();
  expect(take()).toEqual(['close 2525', 'open 2526', 'fine']);
  state.settings = { ...on, isOn: false };
  await listening.apply();
  expect(take()).toEqual(['close 2526', 'fine']);
  state.settings = on;
  await listening.apply();
  await listening.stop();
  expect(take()).toEqual(['open 2525', 'fine', 'close 2525', 'fine']);
});

test('a port that is in use is said, and tried again every minute', async () => {
  const { listening, state, scheduler, take } = underTest();
  state.busy.add(2525);
  await listening.start();
  await scheduler.advance(60_000);
  expect(take()).toEqual(['mail-not-taken-in', 'mail-not-taken-in']);
  state.busy.clear();
  await scheduler.advance(60_000);
  expect(take()).toEqual(['open 2525', 'fine']);
});

test('other computers may send as soon as what they need can be read; this one may meanwhile', async () => {
  const { listening, state, scheduler, take } = underTest({ isReadable: false });
  state.settings = { ...on, otherComputers: ['10.0.0.0/24'] };
  await listening.start();
  await scheduler.advance(60_000);
  expect(take()).toEqual(['open 2525', 'mail-access-unreadable']);
  state.isReadable = true;
  await scheduler.advance(60_000);
  expect(take()).toEqual(['close 2525', 'open 2525 for 10.0.0.0/24 as backup-notifier', 'fine']);
});

test('with another password or certificate it listens anew, and patterns are no reason to', async () => {
  const { listening, state, take } = underTest();
  await listening.start();
  take();
  state.settings = { ...on, patterns: [mailPattern()] };
  await listening.apply();
  expect(take()).toEqual([]);
  await listening.accessChanged();
  expect(take()).toEqual(['close 2525', 'open 2525', 'fine']);
});
