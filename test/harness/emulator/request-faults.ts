/** What can go wrong with an emulated server, each a switch that hits so many requests, or all until it is cleared. */

export interface RestRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Of a request for a token; empty for the others. */
  form: URLSearchParams;
}

/** `drop`: the connection breaks without an answer. `silence`: there is none, ever. */
export type FaultAnswer = Response | 'drop' | 'silence';

/** By name: what a request is answered with, or `null` where the fault is not about it. */
export type FaultCatalogue<N extends string> = Record<N, (request: RestRequest) => FaultAnswer | null>;

export class RequestFaults<N extends string> {
  readonly #catalogue: FaultCatalogue<N>;
  readonly #remaining = new Map<N, number>();

  constructor(catalogue: FaultCatalogue<N>) {
    this.#catalogue = catalogue;
  }

  /** @param count - so many requests are hit; all of them without it */
  set(name: N, count = Number.POSITIVE_INFINITY): void {
    this.#remaining.set(name, count);
  }

  clear(): void {
    this.#remaining.clear();
  }

  strike(request: RestRequest): FaultAnswer | null {
    for (const [name, remaining] of this.#remaining) {
      if (remaining <= 0) continue;
      const answer = this.#catalogue[name](request);
      if (answer === null) continue;
      this.#remaining.set(name, remaining - 1);
      return answer;
    }
    return null;
  }
}
