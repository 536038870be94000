/** One console over the local socket, as the engine sees it: from its first line until it has gone. */
import type { Socket } from 'node:net';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import {
  engineEventNames,
  schemasOfRequest,
  type EngineInput,
  type EngineRequestName,
} from '../../ipc/engine-contract.ts';
import type { EngineLink } from '../../ipc/engine-link.ts';
import type { Scheduler } from '../../platform/clock.ts';
import {
  attachRequestSchema,
  consoleFrameSchema,
  consoleProtocol,
  decodeLine,
  encodeFrame,
  provedSchema,
  type ConsoleFrame,
  type Greeting,
  type Refusal,
} from './console-frames.ts';
import { ConsoleOutlet } from './console-outlet.ts';
import type { PeerProofs } from './prove-peer.ts';

export interface ConsoleServing {
  greeting: Greeting;
  /** A link for one more console. */
  connect: () => EngineLink;
  scheduler: Scheduler;
  /** `null`: the system alone decides who may connect. */
  proofs: PeerProofs | null;
  log: (message: string) => void;
}

/** More at a time is no console of ours; what comes beyond is read when some are answered. */
const maxRequestsAtOnce = 64;

/** @returns `null` where the first line of a connection is not that of a console */
export function readAttachRequest(line: string): { protocol: number; program: string } | null {
  return attachRequestSchema.safeParse(decodeLine(line)).data ?? null;
}

export class ServedConsole {
  readonly #socket: Socket;
  readonly #serving: ConsoleServing;
  readonly #outlet: ConsoleOutlet;
  /** Pages that this console is asked to open. */
  readonly #opening = new Map<number, PromiseWithResolvers<void>>();
  #phase: { kind: 'proving'; name: string } | { kind: 'attached'; link: EngineLink } | { kind: 'over' } = {
    kind: 'over',
  };
  #ends: (() => void)[] = [];
  #endDesk: (() => void) | null = null;
  #answering = 0;
  #lastOpenId = 0;

  constructor(socket: Socket, serving: ConsoleServing) {
    this.#socket = socket;
    this.#serving = serving;
    this.#outlet = new ConsoleOutlet({
      write: (text) => socket.write(text),
      onOverrun: () => this.#cutOff('it does not read what it asked for'),
      scheduler: serving.scheduler,
    });
    socket.on('drain', () => this.#outlet.drained());
    socket.on('close', () => this.#end());
    // Only the command line ends its side and still waits for an answer.
    socket.on('end', () => socket.destroy());
  }

  get isAttached(): boolean {
    return this.#phase.kind === 'attached';
  }

  begin({ protocol, program }: { protocol: number; program: string }): void {
    const { greeting, proofs } = this.#serving;
    if (protocol !== consoleProtocol || program !== greeting.program) {
      return this.#refuse({ kind: 'not-attached', reason: 'other-version', program: greeting.program });
    }
    if (proofs === null) return this.#attach();
    const name = proofs.newName();
    this.#phase = { kind: 'proving', name };
    this.#socket.write(encodeFrame({ kind: 'prove', name }));
  }

  take(line: string): void {
    const phase = this.#phase;
    if (phase.kind === 'proving') return this.#checkProof(line, phase.name);
    if (phase.kind === 'over') return;
    const frame = consoleFrameSchema.safeParse(decodeLine(line));
    // What is wrong with it is not said: the words of the parser quote it.
    if (!frame.success) return this.#cutOff('it sent what consoles do not send');
    this.#takeFrame(frame.data, phase.link);
  }

  #checkProof(line: string, name: string): void {
    const { proofs, log } = this.#serving;
    if (proofs === null || !provedSchema.safeParse(decodeLine(line)).success) {
      return this.#cutOff('it did not show whose it is');
    }
    const proof = proofs.check(name);
    if (proof.kind === 'refused') {
      log(`A console was refused: ${proof.why}.`);
      return this.#refuse({ kind: 'not-attached', reason: 'not-allowed' });
    }
    log(`A console of the user ${proof.userId} has attached.`);
    this.#attach();
  }

  #attach(): void {
    const { connect, greeting } = this.#serving;
    const link = connect();
    this.#phase = { kind: 'attached', link };
    this.#ends = engineEventNames.map((name) =>
      link.subscribe(name, (payload) => this.#outlet.event(name, payload as never)),
    );
    this.#socket.write(encodeFrame(greeting));
  }

  #takeFrame(frame: ConsoleFrame, link: EngineLink): void {
    switch (frame.kind) {
      case 'ping':
        return this.#outlet.answer({ kind: 'pong' });
      case 'desk':
        this.#endDesk?.();
        this.#endDesk =
          frame.systemLanguage === null
            ? null
            : link.attach({ systemLanguage: frame.systemLanguage, openUrl: (url) => this.#open(url) });
        return;
      case 'opened': {
        const opening = this.#opening.get(frame.id);
        this.#opening.delete(frame.id);
        if (frame.problem === null) opening?.resolve();
        else opening?.reject(new Error(frame.problem));
        return;
      }
      case 'request':
        void this.#answer(frame, link);
    }
  }

  async #answer({ id, name, input }: ConsoleFrame & { kind: 'request' }, link: EngineLink): Promise<void> {
    const schemas = schemasOfRequest(name);
    const parsed = schemas?.input.safeParse(input);
    if (parsed?.success !== true) {
      this.#serving.log(`A request of a console was refused: ${schemas === null ? 'it is unknown' : name}.`);
      return this.#outlet.answer({ kind: 'failed', id, message: 'The engine refused this request.' });
    }
    this.#answering += 1;
    if (this.#answering >= maxRequestsAtOnce) this.#socket.pause();
    try {
      // The link refuses what the engine doesn't answer.
      const asked = name as EngineRequestName;
      const output = await link.request(asked, parsed.data as EngineInput<typeof asked>);
      this.#outlet.answer({ kind: 'answer', id, output });
    } catch (error) {
      this.#serving.log(`The request ${name} of a console failed: ${describeError(error)}`);
      this.#outlet.answer({ kind: 'failed', id, message: describeError(error) });
    } finally {
      this.#answering -= 1;
      if (this.#answering < maxRequestsAtOnce) this.#socket.resume();
    }
  }

  #open(url: string): Promise<void> {
    const opening = Promise.withResolvers<void>();
    const id = (this.#lastOpenId += 1);
    this.#opening.set(id, opening);
    this.#outlet.answer({ kind: 'open', id, url });
    return opening.promise;
  }

  #refuse(refusal: Refusal): void {
    this.#phase = { kind: 'over' };
    this.#socket.end(encodeFrame(refusal));
  }

  #cutOff(why: string): void {
    this.#serving.log(`A console was cut off: ${why}.`);
    this.#socket.destroy();
  }

  #end(): void {
    this.#phase = { kind: 'over' };
    for (const end of this.#ends) end();
    this.#endDesk?.();
    this.#outlet.stop();
    for (const opening of this.#opening.values()) opening.reject(new Error('The console has gone.'));
    this.#opening.clear();
  }
}
