/** A console and an engine, over their real socket. */
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  consoleProtocol,
  encodeFrame,
  maxConsoleFrameLength,
} from '../../../src-main/adapters/control/console-frames.ts';
import { controlSocketName, withControlAddress } from '../../../src-main/adapters/control/control-address.ts';
import { peersFolderName, type PeerAccess } from '../../../src-main/adapters/control/prove-peer.ts';
import { serveControl } from '../../../src-main/adapters/control/serve-control.ts';
import { SocketEngineLink, type EngineReach } from '../../../src-main/adapters/control/socket-engine-link.ts';
import { AttachedConsoles } from '../../../src-main/ipc/attached-consoles.ts';
import type { EngineEvents } from '../../../src-main/ipc/engine-contract.ts';
import type { EngineHandlers } from '../../../src-main/ipc/engine-link.ts';
import type { Scheduler } from '../../../src-main/platform/clock.ts';
import { SystemScheduler } from '../../../src-main/adapters/system/node-parts.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const host = { kind: 'attached', program: '1.0.0', host: 'service', secretProtection: 'key-file' } as const;
const signIn = { application: { kind: 'preinstalled' }, shouldSendAsOthers: false } as const;

interface EngineOptions {
  userData?: string;
  handlers?: Partial<EngineHandlers>;
  access?: PeerAccess;
  scheduler?: Scheduler;
}

async function startEngine(options: EngineOptions = {}) {
  const { userData = temporaryFolder(), handlers = {}, access = 'own-user' } = options;
  const log: string[] = [];
  const consoles = new AttachedConsoles((line) => log.push(line));
  const answered: Partial<EngineHandlers> = {
    'theme.load': () => 'dark',
    'delivery.resume': () => undefined,
    ...handlers,
  };
  const server = await serveControl({
    userData,
    access,
    answer: async () => ({ kind: 'wake' }),
    greeting: host,
    connect: () => consoles.connect(answered as EngineHandlers),
    scheduler: options.scheduler ?? new SystemScheduler(),
    log: (line) => log.push(line),
  });
  onTestFinished(() => server.stop());
  return { userData, consoles, server, log };
}

function attach(
  userData: string,
  program = '1.0.0',
  scheduler = new SystemScheduler() as SystemScheduler | ManualScheduler,
) {
  const reaches: EngineReach[] = [];
  const log: string[] = [];
  const link = new SocketEngineLink({
    userData,
    program,
    scheduler,
    onChanged: (reach) => reaches.push(reach),
    log: (line) => log.push(line),
  });
  link.start();
  onTestFinished(() => link.stop());
  const until = (kind: EngineReach['kind'], count = 1) =>
    vi.waitFor(() => expect(reaches.filter((reach) => reach.kind === kind)).toHaveLength(count));
  return { link, reaches, log, until };
}

/** What a stranger gets who knows the protocol. */
async function talk(
  userData: string,
  first: string,
): Promise<{ socket: Socket; received: () => string; ended: Promise<unknown> }> {
  const socket = await withControlAddress(userData, async (address) => connect(address));
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  socket.on('error', () => {});
  const ended = new Promise((resolve) => socket.once('close', resolve));
  onTestFinished(() => void socket.destroy());
  socket.write(first);
  return { socket, received: () => received, ended };
}

/** Shows whose the console is, where the engine asks for it. */
function proveWith(socket: Socket, received: string, userData: string): void {
  const name = /"name":"([0-9a-f]+)"/.exec(received)?.[1];
  if (name === undefined) return;
  mkdirSync(join(userData, peersFolderName, name));
  socket.write(encodeFrame({ kind: 'proved' }));
}

/** About ten thousand bytes. @param waitingCount - which one it is */
function stateOf(waitingCount: number): EngineEvents['state.changed'] {
  return {
    sender: { kind: 'ready', service: 'smtp', mailbox: `${'x'.repeat(10_000)}@contoso.com` },
    isEnabled: true,
    pause: { kind: 'not-paused' },
    health: { level: 'normal', reasons: [] },
    waitingCount,
    parkedCount: 0,
  };
}

const attaching = encodeFrame({ kind: 'attach', protocol: consoleProtocol, program: '1.0.0' });

test('a console attaches, asks and is answered, and hears what happens', async () => {
  const { userData, consoles } = await startEngine();
  const { link, reaches, until } = attach(userData);
  const told: string[] = [];
  link.subscribe('theme.changed', (theme) => told.push(theme));
  await until('attached');
  expect(reaches).toEqual([{ kind: 'attached', greeting: host }]);
  expect(await link.request('theme.load', undefined)).toBe('dark');
  consoles.publish('theme.changed', 'light');
  await vi.waitFor(() => expect(told).toEqual(['light']));
});

test('several consoles hear the same, and one that ends is no loss to the others', async () => {
  const { userData, consoles } = await startEngine();
  const told: string[] = [];
  const [first, second] = ['first', 'second'].map((name) => {
    const console = attach(userData);
    console.link.subscribe('theme.changed', (theme) => told.push(`${name}: ${theme}`));
    return console;
  });
  await Promise.all([first?.until('attached'), second?.until('attached')]);
  first?.link.stop();
  consoles.publish('theme.changed', 'light');
  await vi.waitFor(() => expect(told).toContain('second: light'));
  expect(await second?.link.request('theme.load', undefined)).toBe('dark');
});

test('an event that cannot be read is left out, and the log says what to do', async () => {
  const { userData, consoles } = await startEngine();
  const { link, log, until } = attach(userData);
  const told: string[] = [];
  link.subscribe('theme.changed', (theme) => told.push(theme));
  await until('attached');
  consoles.publish('theme.changed', 'purple' as never);
  // What was sent after it has been read after it.
  await link.request('theme.load', undefined);

  expect(told).toEqual([]);
  expect(log).toEqual([
    'Attached to the engine.',
    'The event theme.changed of the engine could not be read and was left out. Restart the engine, so that it is of the same version as this program.',
  ]);
});

test('a console that ends without reading what it was sent leaves nothing in the log', async () => {
  const { userData, consoles, log } = await startEngine();
  const { socket, received, ended } = await talk(userData, attaching);
  await vi.waitFor(() => expect(received()).toContain('\n'));
  proveWith(socket, received(), userData);
  await vi.waitFor(() => expect(received()).toContain('attached'));
  const before = [...log];
  socket.destroy();
  consoles.publish('theme.changed', 'light');
  await ended;
  // The engine has met the end of that console when it has met another one.
  await attach(userData).until('attached');

  expect(log.slice(before.length).filter((line) => line.includes('cut off'))).toEqual([]);
});

test('a console that does not read holds only the last event of a kind, and reads it when it reads on', async () => {
  const scheduler = new ManualScheduler(new ManualClock());
  const { userData, consoles, log } = await startEngine({ scheduler });
  const { socket, received } = await talk(userData, attaching);
  await vi.waitFor(() => expect(received()).toContain('\n'));
  proveWith(socket, received(), userData);
  await vi.waitFor(() => expect(received()).toContain('attached'));
  socket.pause();
  const before = received().length;
  const published = 2_000;
  for (let at = 1; at <= published; at += 1) {
    consoles.publish('state.changed', stateOf(at));
    // Long enough for each of them to be sent to a console that reads.
    await scheduler.advance(100);
  }
  socket.resume();
  await vi.waitFor(() => expect(received()).toContain(`"waitingCount":${published}`));
  const counts = Array.from(
    received()
      .slice(before)
      .matchAll(/"waitingCount":(\d+)/g),
    ([, count]) => Number(count),
  );

  // The others were what the socket could hold.
  expect(counts.length).toBeLessThan(published / 4);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBe(published);
  expect(log.filter((line) => line.includes('cut off'))).toEqual([]);
});

test('bytes arrive as they were sent', async () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
  const { userData } = await startEngine({
    handlers: { 'diagnostics.pack': async () => ({ suggestedName: 'a.zip', bytes }) },
  });
  const { link, until } = attach(userData);
  await until('attached');
  expect(await link.request('diagnostics.pack', undefined)).toEqual({ suggestedName: 'a.zip', bytes });
});

test('a page is opened at the console that asked, and its problem is the engine’s', async () => {
  const { userData, consoles } = await startEngine({ handlers: { 'account.start-sign-in': () => undefined } });
  const { link, until } = attach(userData);
  const opened: string[] = [];
  link.attach({
    systemLanguage: 'en',
    openUrl: async (url) => {
      opened.push(url);
      if (url.includes('b.example')) throw new Error('no browser');
    },
  });
  await until('attached');
  await link.request('account.start-sign-in', signIn);
  await consoles.openUrl('https://a.example/');
  await expect(consoles.openUrl('https://b.example/')).rejects.toThrow('no browser');
  expect(opened).toEqual(['https://a.example/', 'https://b.example/']);
});

test('what the contract refuses is refused, and what no console may ask as well', async () => {
  const { userData, log } = await startEngine();
  const { link, until } = attach(userData);
  await until('attached');
  await expect(link.request('delivery.pause', { kind: 'for-ever' } as never)).rejects.toThrow('refused');
  await expect(link.request('window.close' as never, undefined as never)).rejects.toThrow('does not answer');
  await expect(link.request('toString' as never, undefined as never)).rejects.toThrow('refused');
  expect(log.filter((line) => line.includes('for-ever'))).toEqual([]);
});

test('without an engine, what reads waits for it and what changes something is refused', async () => {
  const userData = temporaryFolder();
  const { link, reaches, until } = attach(userData);
  await until('away');
  expect(reaches).toEqual([{ kind: 'away', why: { kind: 'not-running' } }]);
  await expect(link.request('delivery.resume', undefined)).rejects.toThrow('nothing was done');
  const theme = link.request('theme.load', undefined);
  await startEngine({ userData });
  expect(await theme).toBe('dark');
  expect(reaches.at(-1)).toEqual({ kind: 'attached', greeting: host });
});

test('an engine that goes away is told at once; what read is asked again when it returns, nothing else is', async () => {
  const resumed: string[] = [];
  const hanging = {
    'theme.load': () => new Promise<never>(() => {}),
    'delivery.resume': () => new Promise<never>(() => resumed.push('first')),
  };
  const { userData, server } = await startEngine({ handlers: hanging });
  const { link, reaches, until } = attach(userData);
  await until('attached');
  const theme = link.request('theme.load', undefined);
  const outcome = link.request('delivery.resume', undefined).catch((error: unknown) => String(error));
  await vi.waitFor(() => expect(resumed).toEqual(['first']));
  await server.stop();
  expect(await outcome).toContain('may be done or not');
  expect(reaches.at(-1)).toMatchObject({ kind: 'away' });
  await startEngine({ userData, handlers: { 'delivery.resume': () => void resumed.push('second') } });
  await until('attached', 2);
  expect(await theme).toBe('dark');
  expect(resumed).toEqual(['first']);
});

test('an engine that stands still counts as away before three seconds have passed', async () => {
  const userData = temporaryFolder();
  const frozen = createServer((socket) => {
    socket.once('data', () => socket.write(encodeFrame(host)));
    onTestFinished(() => void socket.destroy());
  });
  await withControlAddress(userData, (address) => new Promise<void>((resolve) => frozen.listen(address, resolve)));
  onTestFinished(() => void frozen.close());
  const clock = new ManualClock();
  const scheduler = new ManualScheduler(clock);
  const { reaches, until } = attach(userData, '1.0.0', scheduler);
  await until('attached');
  const attachedAtMs = clock.nowMs();
  while (reaches.length === 1) await scheduler.advance(100);
  expect(reaches[1]).toEqual({ kind: 'away', why: { kind: 'not-answering' } });
  expect(clock.nowMs() - attachedAtMs).toBeLessThan(3_000);
});

test('an engine of another version says which one it is', async () => {
  const { userData } = await startEngine();
  const { reaches, until } = attach(userData, '2.0.0');
  await until('away');
  expect(reaches).toEqual([{ kind: 'away', why: { kind: 'other-version', engine: '1.0.0' } }]);
});

test.skipIf(process.platform === 'win32')('the group may attach to a service, and to nothing else', async () => {
  const own = await startEngine();
  const service = await startEngine({ access: 'group' });
  const modes = (userData: string) =>
    [controlSocketName, peersFolderName].map((name) => statSync(join(userData, name)).mode & 0o777);
  expect(modes(own.userData)).toEqual([0o600, 0o700]);
  expect(modes(service.userData)).toEqual([0o660, 0o770]);
});

test.skipIf(process.platform === 'win32')('a peer that doesn’t show who it is isn’t attached', async () => {
  const { userData } = await startEngine();
  const { socket, received, ended } = await talk(userData, attaching);
  await vi.waitFor(() => expect(received()).toContain('prove'));
  socket.write(encodeFrame({ kind: 'proved' }));
  await ended;
  expect(received()).toContain('"reason":"not-allowed"');
});

test.skipIf(process.platform === 'win32')(
  'where others may write into the place of the proof, nobody attaches',
  async () => {
    const { userData, log } = await startEngine();
    chmodSync(join(userData, peersFolderName), 0o777);
    const { socket, received, ended } = await talk(userData, attaching);
    await vi.waitFor(() => expect(received()).toContain('prove'));
    const name = /"name":"([0-9a-f]+)"/.exec(received())?.[1] ?? '';
    mkdirSync(join(userData, peersFolderName, name));
    socket.write(encodeFrame({ kind: 'proved' }));
    await ended;
    expect(received()).toContain('"reason":"not-allowed"');
    expect(log.join('\n')).toContain('others may write');
  },
);

test.skipIf(process.platform === 'win32')('nothing is left of a proof', async () => {
  const { userData } = await startEngine();
  const { until } = attach(userData);
  await until('attached');
  expect(readdirSync(join(userData, peersFolderName))).toEqual([]);
});

test.each([
  ['no frame', 'rubbish\n'],
  ['a frame that is too long', 'x'.repeat(maxConsoleFrameLength + 1)],
])('a console that sends %s is cut off, and the engine goes on', async (_, text) => {
  const { userData } = await startEngine();
  const { socket, received, ended } = await talk(userData, attaching);
  await vi.waitFor(() => expect(received()).toContain('\n'));
  proveWith(socket, received(), userData);
  await vi.waitFor(() => expect(received()).toContain('attached'));
  socket.write(text);
  await ended;
  const { link, until } = attach(userData);
  await until('attached');
  expect(await link.request('theme.load', undefined)).toBe('dark');
});
