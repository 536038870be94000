/**
 * The engine, for a console in another process. It attaches by itself, again each time that the engine comes back, and
 * tells within three seconds that the engine is away, also where that is there and stands still.
 */
import type { Socket } from 'node:net';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import type { NoEngine } from '../../../src-shared/model/engine-view.ts';
import {
  engineEventSchemas,
  isReading,
  schemasOfRequest,
  type EngineEventName,
  type EngineEvents,
  type EngineInput,
  type EngineOutput,
  type EngineRequestName,
} from '../../ipc/engine-contract.ts';
import type { ConsoleDesk, EngineLink } from '../../ipc/engine-link.ts';
import type { Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import {
  decodeLine,
  encodeFrame,
  engineFrameSchema,
  type ConsoleFrame,
  type EngineFrame,
  type Greeting,
} from './console-frames.ts';
import { reachEngine, type ReachedEngine } from './reach-engine.ts';

export type EngineReach =
  { kind: 'connecting' } | { kind: 'attached'; greeting: Greeting } | { kind: 'away'; why: NoEngine };

export interface SocketEngineLinkOptions {
  userData: string;
  /** Version of this program. */
  program: string;
  scheduler: Scheduler;
  onChanged: (reach: EngineReach) => void;
  log: (message: string) => void;
}

/** An engine that answers nothing in two of these is away: told in less than three seconds. */
const tickMs = 900;
const retryMs = 500;

interface Asked {
  name: EngineRequestName;
  input: unknown;
  answered: PromiseWithResolvers<unknown>;
}

/** What changes something is not begun without an engine, nor repeated unasked. */
export class EngineAway extends Error {
  override readonly name = 'EngineAway';
}

export class SocketEngineLink implements EngineLink {
  readonly #options: SocketEngineLinkOptions;
  readonly #listeners = new Map<EngineEventName, Set<(payload: never) => void>>();
  readonly #asked = new Map<number, Asked>();
  /** Reading requests, until there is an engine. */
  #waiting: Asked[] = [];
  #desk: ConsoleDesk | null = null;
  #reach: EngineReach = { kind: 'connecting' };
  #socket: Socket | null = null;
  #silentTicks = 0;
  #lastId = 0;
  #wasAttached = false;
  readonly #next: Alarm;
  readonly #stopping = new AbortController();

  constructor(options: SocketEngineLinkOptions) {
    this.#options = options;
    this.#next = new Alarm(options.scheduler);
  }

  get reach(): EngineReach {
    return this.#reach;
  }

  /** Begins to look for the engine. */
  start(): void {
    void this.#attempt();
  }

  stop(): void {
    this.#stopping.abort();
    this.#next.cancel();
    this.#socket?.destroy();
    this.#socket = null;
    for (const { answered } of [...this.#asked.values(), ...this.#waiting]) {
      answered.reject(new EngineAway('The console has ended.'));
    }
    this.#asked.clear();
    this.#waiting = [];
  }

  request<N extends EngineRequestName>(name: N, input: EngineInput<N>): Promise<EngineOutput<N>> {
    const asked: Asked = { name, input, answered: Promise.withResolvers<unknown>() };
    if (this.#socket !== null) this.#ask(asked);
    else if (isReading(name) && !this.#stopping.signal.aborted) this.#waiting.push(asked);
    else asked.answered.reject(new EngineAway('The engine is not running, so nothing was done.'));
    return asked.answered.promise as Promise<EngineOutput<N>>;
  }

  subscribe<N extends EngineEventName>(name: N, listener: (payload: EngineEvents[N]) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  attach(desk: ConsoleDesk): () => void {
    this.#desk = desk;
    this.#send({ kind: 'desk', systemLanguage: desk.systemLanguage });
    return () => {
      if (this.#desk !== desk) return;
      this.#desk = null;
      this.#send({ kind: 'desk', systemLanguage: null });
    };
  }

  async #attempt(): Promise<void> {
    const { userData, program, scheduler } = this.#options;
    const patience = new AbortController();
    const cancel = scheduler.after(2 * tickMs, () => patience.abort());
    const end = AbortSignal.any([patience.signal, this.#stopping.signal]);
    const reached = await reachEngine(userData, program, end);
    cancel();
    if (this.#stopping.signal.aborted) {
      if (reached.kind === 'reached') reached.socket.destroy();
      return;
    }
    if (reached.kind === 'reached') return this.#begin(reached);
    this.#change({ kind: 'away', why: reached });
    this.#next.after(retryMs, () => void this.#attempt());
  }

  #begin({ socket, greeting, listen }: ReachedEngine): void {
    this.#socket = socket;
    this.#silentTicks = 0;
    socket.once('close', () => this.#lose(socket));
    listen((line) => this.#take(line));
    if (this.#desk !== null) this.#send({ kind: 'desk', systemLanguage: this.#desk.systemLanguage });
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const asked of waiting) this.#ask(asked);
    this.#change({ kind: 'attached', greeting });
    this.#tick(socket);
    if (this.#wasAttached) void this.#tellAll();
    this.#wasAttached = true;
  }

  #tick(socket: Socket): void {
    this.#next.after(tickMs, () => {
      this.#silentTicks += 1;
      if (this.#silentTicks > 2) {
        socket.destroy();
        return this.#lose(socket);
      }
      this.#send({ kind: 'ping' });
      this.#tick(socket);
    });
  }

  #lose(socket: Socket): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#next.cancel();
    const why = this.#silentTicks > 2 ? 'not-answering' : 'not-running';
    for (const asked of this.#asked.values()) {
      if (isReading(asked.name)) this.#waiting.push(asked);
      else asked.answered.reject(new EngineAway('The engine went away. What was begun may be done or not.'));
    }
    this.#asked.clear();
    this.#change({ kind: 'away', why: { kind: why } });
    void this.#attempt();
  }

  #ask(asked: Asked): void {
    const id = (this.#lastId += 1);
    this.#asked.set(id, asked);
    this.#send({ kind: 'request', id, name: asked.name, input: asked.input });
  }

  #send(frame: ConsoleFrame): void {
    this.#socket?.write(encodeFrame(frame));
  }

  #take(line: string): void {
    this.#silentTicks = 0;
    const frame = engineFrameSchema.safeParse(decodeLine(line));
    if (!frame.success) return this.#logUnreadable('A message of the engine');
    this.#takeFrame(frame.data);
  }

  #takeFrame(frame: EngineFrame): void {
    switch (frame.kind) {
      case 'pong':
        return;
      case 'answer': {
        const asked = this.#takeAsked(frame.id);
        const output = asked === null ? null : schemasOfRequest(asked.name)?.output.safeParse(frame.output);
        if (output?.success === true) asked?.answered.resolve(output.data);
        else asked?.answered.reject(new Error(`The engine’s answer to ${asked.name} could not be read.`));
        return;
      }
      case 'failed':
        return this.#takeAsked(frame.id)?.answered.reject(new Error(frame.message));
      case 'event':
        return this.#tell(frame.name, frame.payload);
      case 'open':
        void this.#open(frame);
    }
  }

  #takeAsked(id: number): Asked | null {
    const asked = this.#asked.get(id) ?? null;
    this.#asked.delete(id);
    return asked;
  }

  #tell(name: string, payload: unknown): void {
    if (!Object.hasOwn(engineEventSchemas, name)) return;
    const event = name as EngineEventName;
    const parsed = engineEventSchemas[event].safeParse(payload);
    if (!parsed.success) return this.#logUnreadable(`The event ${event} of the engine`);
    for (const listener of this.#listeners.get(event) ?? []) listener(parsed.data as never);
  }

  #logUnreadable(what: string): void {
    this.#options.log(
      `${what} could not be read and was left out. Restart the engine, so that it is of the same version as this program.`,
    );
  }

  async #open({ id, url }: EngineFrame & { kind: 'open' }): Promise<void> {
    let problem: string | null = null;
    try {
      if (this.#desk === null) throw new Error('No window is there any more that could open the browser.');
      await this.#desk.openUrl(url);
    } catch (error) {
      problem = describeError(error);
    }
    this.#send({ kind: 'opened', id, problem });
  }

  /** Whatever was told while nobody listened: windows that are open show how everything is now. */
  async #tellAll(): Promise<void> {
    try {
      const [{ account, googleAccount, form }, notices, theme, language, servers, channels, state] = await Promise.all([
        this.request('options.load', undefined),
        this.request('notices.load', undefined),
        this.request('theme.load', undefined),
        this.request('language-choice.load', undefined),
        this.request('backup-servers.load', undefined),
        this.request('channels.load', undefined),
        this.request('state.load', undefined),
      ]);
      this.#tell('account.changed', account);
      this.#tell('gmail.changed', googleAccount);
      this.#tell('options.changed', form);
      this.#tell('notices.changed', notices);
      this.#tell('theme.changed', theme);
      this.#tell('language-choice.changed', language);
      this.#tell('backup-servers.changed', servers);
      this.#tell('channels.changed', channels);
      this.#tell('state.changed', state);
      this.#tell('history.changed', undefined);
    } catch (error) {
      this.#options.log(`The engine could not be asked for its state: ${describeError(error)}`);
    }
  }

  #change(reach: EngineReach): void {
    const isSame = isSameValue(reach, this.#reach);
    this.#reach = reach;
    if (isSame) return;
    this.#options.log(reach.kind === 'away' ? `The engine is away: ${reach.why.kind}.` : 'Attached to the engine.');
    this.#options.onChanged(reach);
  }
}
