import { EventEmitter, once } from 'node:events';
import { faultCatalogue, faultNames } from './fault-catalogue.ts';
import type { FaultName, FaultParameters, ParsedFaultParameters } from './fault-catalogue.ts';

/** What a switch shows: `remaining` null means until cleared, 0 means used up. */
export interface FaultState {
  name: FaultName;
  isOn: boolean;
  remaining: number | null;
  hits: number;
  parameters: Readonly<Record<string, unknown>>;
}

interface ActiveFault {
  parameters: Record<string, unknown> & { count?: number | undefined };
  remaining: number;
  hits: number;
}

/** Turns faults on and off. Emits through `onChange`; throws a ZodError on bad parameters. */
export class FaultSwitches {
  #active = new Map<FaultName, ActiveFault>();
  #events = new EventEmitter<{ changed: []; cleared: [FaultName] }>().setMaxListeners(0);
  readonly #revokeTokens: () => void;

  constructor(revokeTokens: () => void) {
    this.#revokeTokens = revokeTokens;
  }

  set<Name extends FaultName>(name: Name, parameters?: FaultParameters<Name>): void {
    this.setUnchecked(name, parameters ?? {});
  }

  /** As `set`, for parameters that come from outside and have no type yet. */
  setUnchecked(name: FaultName, parameters: unknown): void {
    const parsed = faultCatalogue[name].parameters.parse(parameters);
    if (name === 'tokens-revoked') {
      this.#revokeTokens();
    } else {
      const limit = 'count' in parsed ? parsed.count : undefined;
      this.#active.set(name, { parameters: parsed, remaining: limit ?? Number.POSITIVE_INFINITY, hits: 0 });
    }
    this.#events.emit('changed');
  }

  /** Without a name, clears all. Releases at once what the fault holds. */
  clear(name?: FaultName): void {
    for (const each of name ? [name] : faultNames) {
      if (this.#active.delete(each)) this.#events.emit('cleared', each);
    }
    this.#events.emit('changed');
  }

  list(): FaultState[] {
    return faultNames.map((name) => {
      const fault = this.#active.get(name);
      if (!fault) return { name, isOn: false, remaining: null, hits: 0, parameters: {} };
      const remaining = Number.isFinite(fault.remaining) ? fault.remaining : null;
      return { name, isOn: remaining !== 0, remaining, hits: fault.hits, parameters: fault.parameters };
    });
  }

  onChange(listener: () => void): () => void {
    this.#events.on('changed', listener);
    return () => this.#events.off('changed', listener);
  }

  /** Asks whether this request is hit, and counts the hit. */
  take<Name extends FaultName>(name: Name): ParsedFaultParameters<Name> | undefined {
    const fault = this.#active.get(name);
    if (!fault || fault.remaining === 0) return undefined;
    fault.remaining -= 1;
    fault.hits += 1;
    this.#events.emit('changed');
    return faultCatalogue[name].parameters.parse(fault.parameters) as ParsedFaultParameters<Name>;
  }

  /** Holds a request that `slow` hits; returns at once otherwise. Ends early when the client goes away. */
  async holdWhileSlow(clientGone: AbortSignal): Promise<void> {
    const fault = this.take('slow');
    if (!fault) return;
    const done = new AbortController();
    const end = () => done.abort();
    const timer = fault.delayMs === undefined ? undefined : setTimeout(end, fault.delayMs);
    const stopListening = this.#onCleared('slow', end);
    if (clientGone.aborted) end();
    clientGone.addEventListener('abort', end, { once: true });
    if (!done.signal.aborted) await once(done.signal, 'abort');
    clearTimeout(timer);
    stopListening();
    clientGone.removeEventListener('abort', end);
  }

  #onCleared(name: FaultName, listener: () => void): () => void {
    const whenSame = (cleared: FaultName) => {
      if (cleared === name) listener();
    };
    this.#events.on('cleared', whenSame);
    return () => this.#events.off('cleared', whenSame);
  }
}
