import { EventEmitter, once } from 'node:events';
import type { z } from 'zod';
import type { networkFaults } from './network-faults.ts';

type NetworkFaults = typeof networkFaults;

/** Every fault of a service: what it does (shown on the fault page) and its parameters. */
export type FaultCatalogue = NetworkFaults &
  Readonly<Record<string, { readonly meaning: string; readonly parameters: z.ZodObject }>>;

export type FaultParametersOf<C, Name extends keyof C> = C[Name] extends { parameters: infer P extends z.ZodType }
  ? z.input<P>
  : never;
type Parsed<C, Name extends keyof C> = C[Name] extends { parameters: infer P extends z.ZodType } ? z.output<P> : never;

/** What a switch shows: `remaining` null means until cleared, 0 means used up. */
export interface FaultState {
  name: string;
  isOn: boolean;
  remaining: number | null;
  hits: number;
  parameters: Readonly<Record<string, unknown>>;
}

/** The switches as pages and routes know them, whatever the service. */
export interface EmulatorFaults {
  readonly catalogue: FaultCatalogue;
  /** Those that are no switch: setting them does something at once. */
  readonly immediate: ReadonlySet<string>;
  setUnchecked(name: string, parameters: unknown): void;
  clear(name?: string): void;
  list(): FaultState[];
  onChange(listener: () => void): () => void;
  takeOfNetwork<Name extends keyof NetworkFaults>(name: Name): Parsed<NetworkFaults, Name> | undefined;
}

interface ActiveFault {
  parameters: Record<string, unknown> & { count?: number | undefined };
  remaining: number;
  hits: number;
}

/** Turns faults on and off. Emits through `onChange`; throws a ZodError on bad parameters. */
export class FaultSwitches<C extends FaultCatalogue> implements EmulatorFaults {
  readonly catalogue: C;
  readonly immediate: ReadonlySet<string>;
  #active = new Map<string, ActiveFault>();
  #events = new EventEmitter<{ changed: []; cleared: [string] }>().setMaxListeners(0);
  readonly #atOnce: Partial<Record<keyof C, () => void>>;

  /** @param atOnce - what is no switch, and done when it is set */
  constructor(catalogue: C, atOnce: Partial<Record<keyof C, () => void>>) {
    this.catalogue = catalogue;
    this.#atOnce = atOnce;
    this.immediate = new Set(Object.keys(atOnce));
  }

  set<Name extends keyof C & string>(name: Name, parameters?: FaultParametersOf<C, Name>): void {
    this.setUnchecked(name, parameters ?? {});
  }

  /** As `set`, for parameters that come from outside and have no type yet. */
  setUnchecked(name: string, parameters: unknown): void {
    const parsed = this.#parse(name, parameters);
    const act = this.#atOnce[name];
    if (act === undefined) {
      const limit = parsed.count ?? Number.POSITIVE_INFINITY;
      this.#active.set(name, { parameters: parsed, remaining: limit, hits: 0 });
    } else act();
    this.#events.emit('changed');
  }

  /** Without a name, clears all. Releases at once what the fault holds. */
  clear(name?: keyof C & string): void {
    for (const each of name === undefined ? Object.keys(this.catalogue) : [name]) {
      if (this.#active.delete(each)) this.#events.emit('cleared', each);
    }
    this.#events.emit('changed');
  }

  list(): FaultState[] {
    return Object.keys(this.catalogue).map((name) => {
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
  take<Name extends keyof C & string>(name: Name): Parsed<C, Name> | undefined {
    const fault = this.#active.get(name);
    if (!fault || fault.remaining === 0) return undefined;
    fault.remaining -= 1;
    fault.hits += 1;
    this.#events.emit('changed');
    return fault.parameters as Parsed<C, Name>;
  }

  takeOfNetwork<Name extends keyof NetworkFaults>(name: Name): Parsed<NetworkFaults, Name> | undefined {
    return this.take(name) as Parsed<NetworkFaults, Name> | undefined;
  }

  /** Holds a request that `slow` hits; returns at once otherwise. Ends early when the client goes away. */
  async holdWhileSlow(clientGone: AbortSignal): Promise<void> {
    const fault = this.takeOfNetwork('slow');
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

  #onCleared(name: string, listener: () => void): () => void {
    const whenSame = (cleared: string) => {
      if (cleared === name) listener();
    };
    this.#events.on('cleared', whenSame);
    return () => this.#events.off('cleared', whenSame);
  }
  #parse(name: string, parameters: unknown): ActiveFault['parameters'] {
    const fault = this.catalogue[name];
    if (fault === undefined) throw new Error(`There is no fault '${name}'.`);
    return fault.parameters.parse(parameters);
  }
}
