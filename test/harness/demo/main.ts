/** `npm run demo [-- --unattended]`: the product at work with no account and no internet. See README.md. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { startMicrosoftEmulator } from '../microsoft-emulator/microsoft-emulator.ts';
import { runAttended } from './run-attended.ts';
import { runUnattended } from './run-unattended.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { unattended: { type: 'boolean', default: false } } });
  const userDataDirectory = mkdtempSync(join(tmpdir(), 'Backup Notifier démo '));
  const emulator = await startMicrosoftEmulator();
  try {
    print(`The Microsoft 365 emulator runs at ${emulator.origin}; nothing leaves this machine.`);
    const demo = values.unattended ? runUnattended : runAttended;
    await demo(emulator, userDataDirectory, print);
  } finally {
    await emulator.stop();
    rmSync(userDataDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`The demo failed: ${describeError(error)}\n`);
    process.exit(1);
  },
);
