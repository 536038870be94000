import { parseArgs } from 'node:util';
import { channelKinds } from '../../../src-shared/model/channel.ts';
import { startChannelEmulator } from './channel-emulator.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const emulator = await startChannelEmulator(Number(values.port));
const channels = Object.fromEntries(channelKinds.map((kind) => [kind, emulator.secretOf(kind)]));
process.stdout.write(`${JSON.stringify({ ready: true, origin: emulator.origin, channels })}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.stop());
