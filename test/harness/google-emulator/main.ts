import { parseArgs } from 'node:util';
import { startGoogleEmulator } from './google-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const emulator = await startGoogleEmulator({ port: Number(values.port) });
process.stdout.write(`${JSON.stringify({ ready: true, origin: emulator.origin })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
