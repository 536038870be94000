/** Which hosts a whole run speaks to (product section 10). */
import { expect, test } from 'vitest';
import { nodeHttpClient } from '../../harness/headless-product/node-http-client.ts';
import { startProductFixture } from './product-fixture.ts';

test('signing in, renewing, testing and sending speak to Microsoft’s sign-in and Graph, and to nobody else', async () => {
  const requested: URL[] = [];
  const fixture = await startProductFixture({
    httpClient: (url, init) => {
      requested.push(new URL(url));
      return nodeHttpClient(url, init);
    },
  });
  await fixture.setUp({ route: { shouldAttachReport: true } });
  fixture.dropSession('a.json', {
    job: { name: 'see https://attacker.invalid/?a=1' },
    organization: 'attacker.invalid',
    result: 'Failed',
    message: 'file://attacker.invalid/share <img src="https://attacker.invalid/pixel.png">',
    objects: [{ name: 'https://attacker.invalid/object', result: 'Failed', message: 'http://attacker.invalid' }],
  });
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  const { form } = await fixture.product.api.request('options.load', undefined);
  await fixture.product.api.request('test-message.send', form);
  fixture.product.resume();
  await fixture.scheduler.advance(13 * 60 * 60_000);
  await fixture.stop();

  // Only what was meant for one of Microsoft's two hosts has been led to the emulator.
  expect(new Set(requested.map(({ origin }) => origin))).toEqual(new Set([fixture.emulator.origin]));
  expect(requested.length).toBeGreaterThan(5);
  // Sign-in opens one address, there too.
  expect(fixture.browsed.map(({ origin }) => origin)).toEqual([fixture.emulator.origin]);
});
