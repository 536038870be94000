/** An emulated server for a person who clicks: a few jobs end in the next minutes, again and again. */
import { parseArgs } from 'node:util';
import { emulatedObject } from './emulated-site.ts';
import { startVb365Emulator } from './vb365-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const emulator = await startVb365Emulator({ port: Number(values.port) });
const anna = emulatedObject('anna@contoso.com');
const ben = emulatedObject('ben@contoso.com', 'Warning', 'Mailbox has no valid license');
const site = emulatedObject('https://contoso.sharepoint.com/sites/a (Site A)', 'Failed', 'Access is denied', 'site');
const schedule = { retryWaitMinutes: 1 };
const exchange = emulator.site.addJob('Exchange daily', { schedule });
const sharePoint = emulator.site.addJob('SharePoint daily', { schedule });
for (let round = 0; round < 100; round += 1) {
  const startMs = Date.now() + round * 10 * 60_000;
  emulator.site.addRun(exchange, startMs, [{ durationMinutes: 1, status: 'Warning', objects: [anna, ben] }]);
  emulator.site.addRun(sharePoint, startMs, [
    { durationMinutes: 1, status: 'Failed', objects: [site] },
    { durationMinutes: 1, objects: [{ ...site, status: 'Success', reason: '' }] },
  ]);
}
const { host, port, fingerprint } = emulator;
process.stdout.write(
  `${JSON.stringify({ ready: true, host, port, fingerprint, username: emulator.account.username, password: emulator.account.password })}\n`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
