/** The consoles of the engine, as the engine sees them: all are told, and the one that asked for something is asked back. */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { LanguageCode } from '../../src-shared/model/language.ts';
import type { EngineEventName, EngineEvents, EngineRequestName } from './engine-contract.ts';
import type { ConsoleDesk, EngineHandlers, EngineLink } from './engine-link.ts';

type Listener = (payload: never) => void;

/** What a console asks for and the engine needs its desk for, sooner or later. */
const needsDesk: readonly EngineRequestName[] = ['account.start-sign-in', 'gmail.start-sign-in'];

export class AttachedConsoles {
  readonly #listeners = new Map<EngineEventName, Set<Listener>>();
  readonly #log: (message: string) => void;
  /** Of the console that asked last for what needs one. `null`: nobody asked, or it is gone. */
  #desk: ConsoleDesk | null = null;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  /** A console that throws is logged and doesn't keep the others from hearing. */
  publish<N extends EngineEventName>(name: N, payload: EngineEvents[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(payload as never);
      } catch (error) {
        this.#log(`A console could not be told of ${name}: ${describeError(error)}`);
      }
    }
  }

  /**
   * In the browser of whoever asked for it.
   *
   * @throws Error where that console has gone, or it can't open the page
   */
  async openUrl(url: string): Promise<void> {
    if (this.#desk === null) throw new Error('No window is there any more that could open the browser.');
    await this.#desk.openUrl(url);
  }

  /** Of whoever asked for it; English where that console has gone. */
  get systemLanguage(): LanguageCode {
    return this.#desk?.systemLanguage ?? 'en';
  }

  /** For one console in this process, or for what speaks for one in another process. */
  connect(handlers: EngineHandlers): EngineLink {
    let own: ConsoleDesk | null = null;
    return {
      request: async (name, input) => {
        // A name may come from another process.
        if (!Object.hasOwn(handlers, name)) throw new Error(`The engine does not answer ${name}.`);
        if (needsDesk.includes(name)) this.#desk = own;
        return handlers[name](input as never) as never;
      },
      subscribe: (name, listener) => {
        const listeners = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, listeners);
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      attach: (desk) => {
        own = desk;
        return () => {
          own = null;
          if (this.#desk === desk) this.#desk = null;
        };
      },
    };
  }
}
