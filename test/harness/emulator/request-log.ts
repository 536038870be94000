import { ConditionWaiters } from './condition-waiters.ts';

/** One request as the emulator saw it. Neither query nor body is kept: they hold secrets. */
export interface LoggedRequest {
  method: string;
  path: string;
  /** `pending` while it is unanswered, `dropped` when the connection was destroyed instead. */
  status: number | 'pending' | 'dropped';
}

/** Every sign-in, token and Graph request in the order of arrival. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #waiters = new ConditionWaiters();

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(method: string, path: string): LoggedRequest {
    const entry: LoggedRequest = { method, path, status: 'pending' };
    this.#entries.push(entry);
    this.#waiters.wake();
    return entry;
  }

  settle(entry: LoggedRequest, status: number | 'dropped'): void {
    entry.status = status;
    this.#waiters.wake();
  }

  /** Resolves with the first entry that matches, already there or still to come. Rejects when the signal aborts. */
  async waitFor(matches: (request: LoggedRequest) => boolean, signal?: AbortSignal): Promise<LoggedRequest> {
    await this.#waiters.waitUntil(() => this.#entries.some(matches), signal);
    const found = this.#entries.find(matches);
    if (!found) throw new Error('The request log was cleared while something waited for a request.');
    return found;
  }

  clear(): void {
    this.#entries = [];
  }
}
