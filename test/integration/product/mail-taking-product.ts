/** A program that is set up and takes in mail of other programs. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { vi } from 'vitest';
import type { OptionsChanges } from '../../../src-shared/forms/options-form.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

/** For what takes turns of the event loop, not time. */
export const patience = { timeout: 20_000 };

export async function startTakingMail(
  changes: OptionsChanges = {},
): Promise<{ fixture: ProductFixture; port: number }> {
  const port = await freePort();
  const fixture = await startProductFixture();
  await fixture.setUp({ ...changes, mail: { isOn: true, port: String(port), ...changes.mail } });
  await untilListening(port);
  return { fixture, port };
}

export async function untilListening(port: number): Promise<void> {
  await vi.waitFor(async () => {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
    } finally {
      socket.destroy();
    }
  }, patience);
}
