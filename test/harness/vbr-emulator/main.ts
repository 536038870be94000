/** An emulated server for a person who clicks: a few jobs end in the next minutes, again and again. */
import { parseArgs } from 'node:util';
import { emulatedTask } from './emulated-site.ts';
import { startVbrEmulator } from './vbr-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const emulator = await startVbrEmulator({ port: Number(values.port) });
const retry = { isEnabled: true, retryCount: 3, awaitMinutes: 1 };
const machines = emulator.site.addJob('Virtual machines', { retry });
const files = emulator.site.addJob('File servers', { retry });
for (let round = 0; round < 100; round += 1) {
  const startMs = Date.now() + round * 10 * 60_000;
  emulator.site.addRun(machines, startMs, [
    {
      durationMinutes: 1,
      result: 'Failed',
      tasks: [emulatedTask('sql01', 'Failed', 'VSS snapshot cannot be created')],
    },
    { durationMinutes: 1, tasks: [emulatedTask('sql01')] },
  ]);
  const tasks = [emulatedTask('dc01'), emulatedTask('web01', 'Warning', 'VMware Tools are outdated')];
  emulator.site.addRun(files, startMs, [{ durationMinutes: 1, result: 'Warning', tasks }]);
}
const { host, port, fingerprint, account } = emulator;
process.stdout.write(`${JSON.stringify({ ready: true, host, port, fingerprint, ...account })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
