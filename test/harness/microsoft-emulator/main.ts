import { parseArgs } from 'node:util';
import { startMicrosoftEmulator } from './microsoft-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port must be a number from 0 to 65535, not '${values.port}'.\n`);
  process.exit(2);
}

const emulator = await startMicrosoftEmulator({ port });
process.stdout.write(`${JSON.stringify({ ready: true, origin: emulator.origin, inboxUrl: emulator.inboxUrl })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
