/** The command line and the running program, over their real socket. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askControl } from '../../../src-main/adapters/control/ask-control.ts';
import { controlSocketName, withControlAddress } from '../../../src-main/adapters/control/control-address.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { AttachedConsoles } from '../../../src-main/ipc/attached-consoles.ts';
import type { EngineHandlers } from '../../../src-main/ipc/engine-link.ts';
import { wakeProgram } from '../../../src-main/adapters/control/wake-program.ts';
import { serveControl } from '../../../src-main/adapters/control/serve-control.ts';
import type { ControlAnswer, ControlRequest } from '../../../src-shared/model/program-control.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const accepted: ControlAnswer = {
  kind: 'test',
  outcome: { kind: 'accepted', service: 'microsoft-365', recipientCount: 1, requestId: 'r-ä', sender: 'a@contoso.com' },
};
const plenty = 60_000;

async function serve(
  userData = temporaryFolder(),
  answer: (request: ControlRequest) => Promise<ControlAnswer> = async () => accepted,
) {
  const log: string[] = [];
  const server = await serveControl({
    userData,
    access: 'own-user',
    answer,
    greeting: { kind: 'attached', program: '1.0.0', host: 'program', secretProtection: 'system' },
    connect: () => new AttachedConsoles(() => {}).connect({} as EngineHandlers),
    scheduler: new SystemScheduler(),
    log: (message) => log.push(message),
  });
  onTestFinished(() => server.stop());
  return { userData, server, log };
}

/** What a stranger gets who sends a text. */
async function send(userData: string, text: string): Promise<string> {
  const socket = await withControlAddress(userData, async (address) => connect(address));
  let answer = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
  const ended = new Promise((resolve) => socket.once('end', resolve));
  socket.write(text);
  await ended;
  socket.destroy();
  return answer;
}

test('a question is answered', async () => {
  const asked: ControlRequest[] = [];
  const { userData } = await serve(undefined, async (request) => {
    asked.push(request);
    return accepted;
  });

  expect(await askControl(userData, { kind: 'test' }, plenty)).toEqual({ kind: 'answered', answer: accepted });
  expect(asked).toEqual([{ kind: 'test' }]);
});

test('several ask at the same time', async () => {
  const { userData } = await serve();
  const outcomes = await Promise.all([1, 2, 3].map(() => askControl(userData, { kind: 'test' }, plenty)));

  expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
});

test('connections that ask nothing are closed, oldest first, where there are many, and one that waits is not', async () => {
  const [asked, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { userData } = await serve(undefined, async () => {
    asked.resolve();
    await end.promise;
    return accepted;
  });
  const waiting = askControl(userData, { kind: 'test' }, plenty);
  await asked.promise;
  const silent = await withControlAddress(userData, async (address) =>
    Array.from({ length: 200 }, () =>
      connect(address)
        .on('error', () => {})
        .resume(),
    ),
  );
  onTestFinished(() => silent.forEach((socket) => void socket.destroy()));
  // All but those that are within the limit, each of which was the oldest once.
  await Promise.all(silent.slice(0, 137).map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  end.resolve();

  expect(await waiting).toEqual({ kind: 'answered', answer: accepted });
  expect(await askControl(userData, { kind: 'test' }, plenty)).toMatchObject({ kind: 'answered' });
});

test('a user data folder whose path is too long for a socket works, and leaves nothing elsewhere', async () => {
  const userData = join(temporaryFolder(), 'ä'.repeat(60), 'b'.repeat(60));
  mkdirSync(userData, { recursive: true });
  const shortCuts = mkdtempSync(join(tmpdir(), 't-'));
  onTestFinished(() => rmSync(shortCuts, { recursive: true }));
  vi.stubEnv('TMPDIR', shortCuts);
  onTestFinished(() => void vi.unstubAllEnvs());
  await serve(userData);

  expect(await askControl(userData, { kind: 'test' }, plenty)).toMatchObject({ kind: 'answered' });
  expect(readdirSync(shortCuts)).toEqual([]);
});

test('where no program runs, that is said', async () => {
  expect(await askControl(temporaryFolder(), { kind: 'status' }, plenty)).toEqual({ kind: 'not-running' });
  expect(await askControl(join(temporaryFolder(), 'missing'), { kind: 'status' }, plenty)).toEqual({
    kind: 'not-running',
  });
});

test('a program that has ended does not run', async () => {
  const { userData, server } = await serve();
  await server.stop();

  expect(await askControl(userData, { kind: 'status' }, plenty)).toEqual({ kind: 'not-running' });
});

test('what a killed program has left behind is in nobody’s way', async () => {
  const userData = temporaryFolder();
  if (process.platform !== 'win32') writeFileSync(join(userData, controlSocketName), '');

  expect(await askControl(userData, { kind: 'status' }, plenty)).toEqual({ kind: 'not-running' });
  await serve(userData);
  expect(await askControl(userData, { kind: 'test' }, plenty)).toMatchObject({ kind: 'answered' });
});

test('a program that ends while it is asked gives no answer', async () => {
  const { promise: isAsked, resolve: tellAsked } = Promise.withResolvers<void>();
  const { userData, server } = await serve(undefined, () => {
    tellAsked();
    return new Promise(() => {});
  });
  const asking = askControl(userData, { kind: 'status' }, plenty);
  await isAsked;
  await server.stop();

  expect(await asking).toMatchObject({ kind: 'no-answer' });
});

test('a program that does not answer in time is not waited for', async () => {
  const { userData } = await serve(undefined, () => new Promise(() => {}));

  expect(await askControl(userData, { kind: 'status' }, 10)).toEqual({
    kind: 'no-answer',
    reason: 'nothing came within 0.01 seconds',
  });
});

test('a program is woken, also one that refuses, and none need be there', async () => {
  const asked: ControlRequest[] = [];
  const { userData, server } = await serve(undefined, async (request) => {
    asked.push(request);
    if (asked.length > 1) throw new Error('it is ending');
    return { kind: 'wake' };
  });
  await wakeProgram(userData, plenty);
  await wakeProgram(userData, plenty);
  await server.stop();
  await wakeProgram(userData, plenty);

  expect(asked).toEqual([{ kind: 'wake' }, { kind: 'wake' }]);
});

test('a program that is woken and stands still is not waited for', async () => {
  const { userData } = await serve(undefined, () => new Promise(() => {}));

  expect(await wakeProgram(userData, 10)).toBeUndefined();
});

test('an answer of another version is none', async () => {
  const { userData } = await serve(undefined, async () => ({ kind: 'later' }) as unknown as ControlAnswer);

  expect(await askControl(userData, { kind: 'status' }, plenty)).toEqual({
    kind: 'no-answer',
    reason: 'it seems to be of another version',
  });
});

test.each([
  ['no JSON\n', /does not know this request/],
  ['{"password":"secret-of-a-person"\n', /does not know this request/],
  ['{"kind":"delete-everything"}\n', /does not know this request/],
  ['x'.repeat(5000), /does not know this request/],
])('what is no question is refused, and the program goes on', async (text, answer) => {
  const { userData, log } = await serve();

  expect(await send(userData, text)).toMatch(answer);
  expect(log).toEqual(['The command line was refused: it does not know this request']);
  expect(await askControl(userData, { kind: 'test' }, plenty)).toMatchObject({ kind: 'answered' });
});

test('what goes wrong inside is refused, and the program goes on', async () => {
  const { userData } = await serve(undefined, async ({ kind }) => {
    if (kind === 'status') throw new Error('the journal is closed');
    return accepted;
  });

  expect(await askControl(userData, { kind: 'status' }, plenty)).toEqual({
    kind: 'answered',
    answer: { kind: 'refused', reason: 'the journal is closed' },
  });
  expect(await askControl(userData, { kind: 'test' }, plenty)).toMatchObject({ kind: 'answered' });
});

test.skipIf(process.platform === 'win32')('only the program’s own user may ask', async () => {
  const { userData, server } = await serve();
  const socket = join(userData, controlSocketName);

  expect(statSync(socket).mode & 0o777).toBe(0o600);
  await server.stop();
  expect(existsSync(socket)).toBe(false);
});
