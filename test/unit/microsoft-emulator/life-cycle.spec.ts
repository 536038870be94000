import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { expect, test } from 'vitest';
import { adminAccount } from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { sendMessage } from './graph-program.ts';
import { signIn } from './msal-program.ts';

const main = resolve(import.meta.dirname, '../../harness/microsoft-emulator/main.ts');

test('stopping breaks held requests and open pages at once, and may be asked for twice', async () => {
  const emulator = await startMicrosoftEmulator();
  const { accessToken } = await signIn(emulator);
  await fetch(`${emulator.origin}/emulator/changes`);
  emulator.faults.set('slow');
  const held = sendMessage(emulator, accessToken).catch(() => 'broken');
  await emulator.waitForMessages(1);

  await Promise.all([emulator.stop(), emulator.stop()]);
  expect(await held).toBe('broken');
  await expect(fetch(emulator.origin)).rejects.toThrow('fetch failed');
});

test('a reset forgets messages, faults, consents, tokens and the log', async () => {
  const emulator = await startMicrosoftEmulator();
  const { accessToken } = await signIn(emulator);
  await sendMessage(emulator, accessToken);
  emulator.faults.set('offline');
  emulator.reset();

  expect(emulator.mailbox.list()).toEqual([]);
  expect(emulator.requests.list()).toEqual([]);
  expect(emulator.faults.list().some(({ isOn }) => isOn)).toBe(false);
  expect(emulator.latestRefreshToken(adminAccount.address)).toBeUndefined();
  expect((await sendMessage(emulator, accessToken)).status).toBe(401);
  await emulator.stop();
});

test('the log keeps neither queries nor bodies', async () => {
  const emulator = await startMicrosoftEmulator();
  await signIn(emulator);
  await emulator.stop();

  expect(emulator.requests.list()).toEqual([
    { method: 'GET', path: '/organizations/oauth2/v2.0/authorize', status: 200 },
    { method: 'POST', path: expect.stringMatching(/^\/sign-in\/[\w-]+\/account$/), status: 200 },
    { method: 'POST', path: expect.stringMatching(/^\/sign-in\/[\w-]+\/answer$/), status: 200 },
    { method: 'POST', path: '/organizations/oauth2/v2.0/token', status: 200 },
  ]);
});

test('a port that is taken is an error', async () => {
  const emulator = await startMicrosoftEmulator();
  const port = Number(new URL(emulator.origin).port);
  await expect(startMicrosoftEmulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await emulator.stop();
});

test('the command line says where it listens, in one line of JSON, and ends on SIGTERM', async () => {
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const line = await lines.next();
  const ready = JSON.parse(String(line.value)) as { ready: boolean; origin: string; inboxUrl: string };

  expect(ready).toEqual({ ready: true, origin: expect.any(String), inboxUrl: `${ready.origin}/inbox` });
  expect((await fetch(ready.inboxUrl)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('the command line refuses a port that is none with exit code 2', async () => {
  const child = spawn(process.execPath, [main, '--port', 'x'], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([2, null]);
});
