/** A new version in the whole program: nothing is sent twice because of it. */
import { expect, test } from 'vitest';
import { firstCheckMs } from '../../../src-main/updates/update-watch.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { ScriptedUpdateFeed } from '../../fakes/scripted-update-feed.ts';
import { startProductFixture } from './product-fixture.ts';

test('restarting into a new version waits for what is being sent; the next start has nothing to send again', async () => {
  const updateFeed = new ScriptedUpdateFeed();
  updateFeed.offered = '99.1.0';
  const fixture = await startProductFixture({ updateFeed });
  await fixture.setUp();
  const { api } = fixture.product;
  await fixture.scheduler.advance(firstCheckMs);
  expect(await api.request('update.load', undefined)).toMatchObject({ kind: 'ready', version: '99.1.0' });
  fixture.emulator.faults.set('slow', { heldUntilCleared: true });
  fixture.dropSession('a.json', { job: { name: 'Exchange' }, result: 'Success' });
  const isBeingSent = fixture.emulator.waitForRequest(({ path }) => path.endsWith('/sendMail'));
  await fixture.letScan();
  await isBeingSent;

  await api.request('update.restart', undefined);
  // What Electron does then.
  const stopped = fixture.stop();
  fixture.emulator.faults.clear();
  await stopped;
  updateFeed.isRestarting = false;
  await fixture.start();
  await fixture.scheduler.advance(60 * 60_000);

  const { rows } = await fixture.product.api.request('history.page', { filter: wholeHistory, after: null, limit: 10 });
  expect(rows).toMatchObject([{ state: { kind: 'accepted' } }]);
  expect(fixture.emulator.mailbox.list()).toHaveLength(1);
});

test('a window that asks to restart where nothing is ready changes nothing', async () => {
  const updateFeed = new ScriptedUpdateFeed();
  const fixture = await startProductFixture({ updateFeed });
  await fixture.scheduler.advance(firstCheckMs);

  await fixture.product.api.request('update.restart', undefined);

  expect(updateFeed.isRestarting).toBe(false);
  expect(updateFeed.downloadCount).toBe(0);
});
