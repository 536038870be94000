/** Listens for mail of other programs as the settings say, and says so where it cannot. */
import { mailUsername, type MailSource } from '../../../src-shared/model/mail-source.ts';
import type { MailSourceFailure } from '../../../src-shared/model/failures/mail-source-failure.ts';
import type { Scheduler } from '../../platform/clock.ts';
import { Alarm } from '../../timing/alarm.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import type { MailAccess } from './mail-access.ts';
import type { ListenForMail, MailHandlers, MailListener, OtherComputers } from './mail-listener.ts';

export interface MailListeningPorts {
  settings: () => MailSource;
  /** As of `MailAccessKeeper`: asked for only where other computers may send. */
  access: () => Promise<MailAccess | null>;
  listen: ListenForMail;
  handlers: MailHandlers;
  scheduler: Scheduler;
  /** Why nothing is taken in; `null`: it is, or is not to be. */
  onFailure: (failure: MailSourceFailure | null) => void;
  log: (message: string) => void;
}

/** After a port could not be used: whoever has it may end. */
const retryMs = 60_000;

/** What of the settings says where it listens, and for whom. */
type ListenedPlace = Pick<MailSource, 'port' | 'otherComputers'>;

export class MailListening {
  readonly #ports: MailListeningPorts;
  /** One change after the other: a port is free only when its listener is closed. */
  readonly #changes = new SerialQueue();
  readonly #retry: Alarm;
  #listener: MailListener | null = null;
  /** What it was asked to listen on; `null`: on nothing. */
  #wanted: ListenedPlace | null = null;
  /** Only this computer is listened to, because what the others need cannot be read. */
  #lacksAccess = false;
  #isRunning = false;

  constructor(ports: MailListeningPorts) {
    this.#ports = ports;
    this.#retry = new Alarm(ports.scheduler);
  }

  /** Resolves when it listens, or it is known why not. */
  async start(): Promise<void> {
    this.#isRunning = true;
    await this.apply();
  }

  /** Brings it in line with the settings. */
  async apply(): Promise<void> {
    await this.#changes.run(() => this.#apply());
  }

  /** What other computers prove themselves with, or see, is another one now: nobody stays who has come with the former. */
  async accessChanged(): Promise<void> {
    await this.#changes.run(async () => {
      this.#wanted = null;
      await this.#apply();
    });
  }

  /** Resolves when every message that was answered is stored, and nobody is connected. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#retry.cancel();
    await this.apply();
  }

  async #apply(): Promise<void> {
    const { settings, listen, handlers, onFailure, log } = this.#ports;
    const saved = settings();
    const { port, otherComputers } = saved;
    const wanted: ListenedPlace | null = this.#isRunning && saved.isOn ? { port, otherComputers } : null;
    const isAsWanted = isSameValue(wanted, this.#wanted) && (wanted === null || this.#listener !== null);
    if (isAsWanted && !(await this.#isAccessBack())) return;
    this.#retry.cancel();
    await this.#listener?.close();
    this.#listener = null;
    this.#wanted = wanted;
    this.#lacksAccess = false;
    if (wanted === null) return onFailure(null);
    const others = await this.#othersOf(wanted);
    this.#lacksAccess = others === 'unreadable';
    const outcome = await listen({ port, others: others === 'unreadable' ? null : others }, handlers);
    if (outcome.kind === 'listening') {
      this.#listener = outcome.listener;
      log(`Mail of other programs is accepted on port ${port}.`);
      if (this.#lacksAccess) this.#retryLater();
      return onFailure(this.#lacksAccess ? { area: 'mail-source', kind: 'mail-access-unreadable' } : null);
    }
    const { cause, reason } = outcome;
    log(`Port ${port} cannot be used for mail of other programs: ${reason}`);
    onFailure({ area: 'mail-source', kind: 'mail-not-taken-in', port, cause, reason });
    this.#retryLater();
  }

  /** What the other computers need can be read now, and could not be before. */
  async #isAccessBack(): Promise<boolean> {
    if (!this.#lacksAccess) return false;
    if ((await this.#ports.access()) !== null) return true;
    this.#retryLater();
    return false;
  }

  #retryLater(): void {
    this.#retry.after(retryMs, () => void this.apply());
  }

  async #othersOf({ otherComputers: ranges }: ListenedPlace): Promise<OtherComputers | 'unreadable' | null> {
    if (ranges.length === 0) return null;
    const access = await this.#ports.access();
    return access === null ? 'unreadable' : { ...access, ranges, username: mailUsername };
  }
}
