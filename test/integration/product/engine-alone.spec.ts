/** The engine needs no console: it runs where nobody is signed in, and consoles come and go. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NodeSqliteDatabase } from '../../../src-main/adapters/sqlite/node-sqlite-database.ts';
import { startConsole } from '../../../src-main/app/start-console.ts';
import { startEngine, type RunningEngine } from '../../../src-main/app/start-engine.ts';
import { Journal } from '../../../src-main/journal/journal.ts';
import { ownEngine } from '../../../src-main/ipc/engine-link.ts';
import type { HttpClient } from '../../../src-main/platform/http-client.ts';
import { changeForm } from '../../../src-shared/forms/options-form.ts';
import { wholeHistory } from '../../../src-shared/model/history.ts';
import { headlessShell } from '../../harness/headless-product/headless-shell.ts';
import { headlessSystem } from '../../harness/headless-product/headless-system.ts';
import { nodeHttpClient } from '../../harness/headless-product/node-http-client.ts';
import { walkSignIn } from '../../harness/microsoft-emulator/sign-in-visitor.ts';
import { startProductFixture, type ProductFixture } from './product-fixture.ts';

const success = { job: { name: 'restic home' }, result: 'Success' };
const signIn = { application: { kind: 'preinstalled' }, shouldSendAsOthers: false } as const;

test('without a console, what lies in the folder is sent', async () => {
  const { fixture } = await startAlone();
  fixture.dropSession('a.json', success);
  await fixture.letScan();
  const [message] = await fixture.emulator.waitForMessages(1);
  expect(message?.subject).toContain('restic home');
});

test('without a console, what is being sent at the end is waited for and recorded before the journal closes', async () => {
  const gate = new Gate();
  const { fixture, engine } = await startAlone((url, request) => gate.pass(url, request));
  fixture.dropSession('a.json', success);
  await fixture.letScan();
  await gate.reached;
  const stopped = engine.stop();
  gate.open();
  await stopped;

  const journal = new Journal(new NodeSqliteDatabase(join(fixture.userDataDirectory, 'journal.sqlite')));
  onTestFinished(() => journal.close());
  expect([journal.counts().waiting, journal.history.page(wholeHistory, null, 10).total]).toEqual([0, 1]);
  expect(journal.lastAcceptedAtMs()).toBe(fixture.clock.nowMs());
});

test('without a console, a sign-in says that no browser could be opened', async () => {
  const { engine } = await startAlone();
  const link = engine.connect();
  const ended = new Promise((resolve) => {
    link.subscribe('account.changed', (view) => {
      if (view.signIn.kind !== 'waiting-for-sign-in') resolve(view.signIn);
    });
  });
  await link.request('account.start-sign-in', signIn);
  expect(await ended).toMatchObject({ failure: { area: 'account', kind: 'browser-not-opened' } });
});

test('two consoles both show a change of the settings that one of them saves', async () => {
  const { fixture, engine } = await startAlone();
  const first = await attach(fixture, engine);
  const second = await attach(fixture, engine);
  const seen = second.windows.nextEvent('options.changed', (form) => !form.route.isEnabled);
  const themes = [first, second].map(({ windows }) => windows.nextEvent('theme.changed', () => true));
  const { form } = await first.windows.api.request('options.load', undefined);
  const changed = changeForm(form, { general: { theme: 'dark' }, route: { isEnabled: false } });
  await first.windows.api.request('options.save', changed);

  expect(await Promise.all(themes)).toEqual(['dark', 'dark']);
  expect((await seen).general.theme).toBe('dark');
  expect(second.tray()).toEqual(first.tray());
  const { form: shown } = await second.windows.api.request('options.load', undefined);
  expect([shown.general.theme, shown.route.isEnabled]).toEqual(['dark', false]);
});

test('of two consoles, the one that asked for a sign-in opens the browser', async () => {
  const { fixture, engine } = await startAlone();
  const first = await attach(fixture, engine);
  const second = await attach(fixture, engine);
  const isOver = ({ signIn: { kind } }: { signIn: { kind: string } }) => kind === 'signed-in';
  const ended = second.windows.nextEvent('account.changed', isOver);
  await first.windows.api.request('account.start-sign-in', signIn);
  await ended;
  expect([first.browsed.length, second.browsed.length]).toEqual([1, 0]);
});

test('a console that has gone is told nothing more, and the engine goes on', async () => {
  const { fixture, engine } = await startAlone();
  const first = await attach(fixture, engine);
  const second = await attach(fixture, engine);
  const before = first.tray();
  await first.console.stop();
  fixture.dropSession('a.json', success);
  await fixture.letScan();
  await fixture.emulator.waitForMessages(1);
  await second.windows.api.request('delivery.pause', { kind: 'for-an-hour' });

  expect(second.tray()).not.toEqual(before);
  expect(first.tray()).toEqual(before);
});

/** On the folder of a program that was set up, then stopped. */
async function startAlone(httpClient: HttpClient = nodeHttpClient) {
  const fixture = await startProductFixture();
  await fixture.setUp();
  await fixture.stop();
  const engine = startEngine(systemOf(fixture, httpClient));
  onTestFinished(() => engine.stop());
  await engine.started;
  await fixture.untilRestored();
  return { fixture, engine };
}

async function attach(fixture: ProductFixture, engine: RunningEngine) {
  const browsed: string[] = [];
  const shell = headlessShell(systemOf(fixture), {
    microsoftOrigin: fixture.emulator.origin,
    browse: async (url) => {
      browsed.push(url);
      await walkSignIn(url, fixture.picks);
    },
  });
  const console = await startConsole(shell, engine.connect(), ownEngine, engine.log);
  onTestFinished(() => console.stop());
  return { console, windows: shell.windows, browsed, tray: () => shell.tray() };
}

const systemOf = ({ userDataDirectory, emulator, clock, scheduler }: ProductFixture, httpClient = nodeHttpClient) =>
  headlessSystem({ userDataDirectory, microsoftOrigin: emulator.origin, clock, scheduler, httpClient });

/** Holds what hands over a message. */
class Gate {
  readonly #reached = Promise.withResolvers<void>();
  readonly #opened = Promise.withResolvers<void>();
  readonly reached = this.#reached.promise;

  open(): void {
    this.#opened.resolve();
  }

  async pass(...[url, request]: Parameters<HttpClient>): ReturnType<HttpClient> {
    if (url.includes('sendMail')) {
      this.#reached.resolve();
      await this.#opened.promise;
    }
    return nodeHttpClient(url, request);
  }
}
