/**
 * Signed-in requests to one backup server with a REST API: the version, the token and its renewal, and answers as parsed
 * values. What a product's API looks like is its `RestProtocol`.
 */
import type { z } from 'zod';
import { outsideText } from '../../../src-shared/model/outside-text.ts';
import type { Clock, Scheduler } from '../../platform/clock.ts';
import { SerialQueue } from '../../timing/serial-queue.ts';
import { tokenSchema } from './answer-fields.ts';
import type {
  BackupServerAccess,
  BackupSourceTools,
  PinnedAnswer,
  PinnedRequest,
  SendPinned,
  SourceFailure,
} from './backup-source.ts';
import {
  classifyAnswer,
  classifyTokenAnswer,
  describeFound,
  isSignInStatus,
  isVersionRefused,
  parseJson,
  readErrorCode,
  readMessage,
} from './rest-failure.ts';

export interface RestTarget {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** How the REST API of one product is spoken to. @template D - what one version of it is like */
export interface RestProtocol<D extends { version: string }> {
  /** The preferred one first. */
  dialects: readonly D[];
  /** What is asked without a token to find out whether a version is there: one that is not answers with 400 or 404. */
  probe(dialect: D): RestTarget;
  /** @param path - as a source names it, with its query */
  target(dialect: D, path: string): RestTarget;
  /** Where a token is asked for, and what such a request says beside its grant. */
  token(dialect: D): RestTarget & { fields: Readonly<Record<string, string>> };
}

export interface RestAnswer<T> {
  kind: 'read';
  value: T;
  serverTimeMs: number | null;
}

/** What the server has answered to a request that it understood and refused. */
export interface RestRefusal {
  kind: 'refused';
  status: number;
  errorCode: string | null;
  failure: SourceFailure;
}

interface Token {
  access: string;
  refresh: string | null;
  /** By our own clock, so that the server's may be off. */
  renewAtMs: number;
  origin: 'password' | 'renewal';
}

/** @property isFresh - it was asked for just now, and not for an earlier request */
type TokenInForce = { kind: 'read'; token: Token; isFresh: boolean };

/** The version was there when it was asked for without a token, and is not served to anybody who signs in. */
interface VersionRefused {
  kind: 'version-refused';
}

/** A token is renewed so long before its end. */
const renewEarlyMs = 60_000;
/** Servers allow one request for a token a second. */
const tokenPaceMs = 1_100;
/** Ten thousand sessions are about 10 MB. */
const maxPageBytes = 128 * 1024 * 1024;
/** Of a token, or of what a server says of itself. */
const maxSmallAnswerBytes = 1024 * 1024;

export class RestConnection<D extends { version: string }> {
  readonly #protocol: RestProtocol<D>;
  readonly #access: BackupServerAccess;
  readonly #send: SendPinned;
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  #dialect: D | null = null;
  /** Versions that answered, and refused the sign-in. */
  readonly #refused = new Set<D>();
  #token: Token | null = null;
  #tokenAskedAtMs = Number.NEGATIVE_INFINITY;
  /** One request for a token at a time: whoever comes second finds it there. */
  readonly #tokenRequests = new SerialQueue();

  constructor(
    protocol: RestProtocol<D>,
    access: BackupServerAccess,
    { send, clock, scheduler }: Pick<BackupSourceTools, 'send' | 'clock' | 'scheduler'>,
  ) {
    this.#protocol = protocol;
    this.#access = access;
    this.#send = send;
    this.#clock = clock;
    this.#scheduler = scheduler;
  }

  /** The version in use, found out anew. */
  async negotiate(signal: AbortSignal): Promise<{ kind: 'read'; dialect: D } | SourceFailure> {
    this.#refused.clear();
    return await this.#findDialect(signal);
  }

  /** The version in use. */
  async negotiated(signal: AbortSignal): Promise<{ kind: 'read'; dialect: D } | SourceFailure> {
    return this.#dialect === null ? await this.#findDialect(signal) : { kind: 'read', dialect: this.#dialect };
  }

  /** @param path - as the product names it, for example `Jobs?limit=100` */
  async get<S extends z.ZodType>(
    path: string,
    schema: S,
    signal: AbortSignal,
  ): Promise<RestAnswer<z.infer<S>> | RestRefusal | SourceFailure> {
    for (;;) {
      const negotiated = await this.negotiated(signal);
      if (negotiated.kind === 'failed') return negotiated;
      const { dialect } = negotiated;
      const inForce = await this.#nextTokenInForce(dialect, signal);
      if (inForce.kind === 'failed') return inForce;
      if (inForce.kind === 'version-refused') {
        this.#refused.add(dialect);
        this.#dialect = null;
        continue;
      }
      const { token } = inForce;
      const answer = await this.#getSignedIn(dialect, path, token, signal);
      if (answer.kind === 'failed') return { ...answer, retryAfterMs: null };
      if (answer.status !== 401) return this.#parse(answer, path.replace(/\?.*$/s, ''), schema);
      this.#distrust(inForce);
      // Nothing that the server could give would be better.
      const isHopeless = inForce.isFresh && token.origin === 'password';
      if (isHopeless) return fail({ kind: 'token-refused', username: this.#access.username });
    }
  }

  async #findDialect(signal: AbortSignal): Promise<{ kind: 'read'; dialect: D } | SourceFailure> {
    const { version } = this.#access;
    const { dialects } = this.#protocol;
    const candidates = version === 'automatic' ? dialects : dialects.filter((each) => each.version === version);
    let last: SourceFailure | null = null;
    for (const candidate of candidates) {
      if (this.#refused.has(candidate)) continue;
      const found = await this.#probe(candidate, signal);
      if (found.kind === 'read') {
        this.#dialect = found.dialect;
        return found;
      }
      if (found.kind === 'failed') return found;
      last ??= found.failure;
    }
    if (last?.failure.kind === 'not-a-backup-server') return { ...last, retryAfterMs: null };
    const asked = candidates.map((each) => each.version).toReversed();
    return fail({ kind: 'version-not-supported', version: asked.join(', ') });
  }

  /** Restarted servers know no token of before, and a token may end earlier than it was said to. */
  #distrust({ token, isFresh }: TokenInForce): void {
    // Another request may have brought a new one meanwhile.
    if (this.#token !== token) return;
    const canBeRenewed = token.refresh !== null && !isFresh;
    this.#token = canBeRenewed ? { ...token, renewAtMs: Number.NEGATIVE_INFINITY } : null;
  }

  #parse<S extends z.ZodType>(
    answer: PinnedAnswer,
    path: string,
    schema: S,
  ): RestAnswer<z.infer<S>> | RestRefusal | SourceFailure {
    const { status } = answer;
    if (status !== 200) {
      const failure = classifyAnswer(answer, path, this.#access.username, this.#clock.nowMs());
      // Also without a word of the API: signed in there, it is known that the API answers.
      const isAbsent = status === 404 || status === 410;
      const refusal =
        isAbsent && failure.failure.kind === 'not-a-backup-server'
          ? fail({ kind: 'answer-not-understood', path, reason: `status ${status}` })
          : failure;
      const isRefusal = status >= 400 && status < 500 && refusal.failure.kind === 'answer-not-understood';
      return isRefusal ? { kind: 'refused', status, errorCode: readErrorCode(answer), failure: refusal } : failure;
    }
    const json = parseJson(answer.body);
    if (json === undefined) return fail({ kind: 'not-a-backup-server', found: describeFound(answer) });
    const parsed = schema.safeParse(json);
    if (parsed.success) return { kind: 'read', value: parsed.data, serverTimeMs: readDate(answer) };
    const issue = parsed.error.issues[0];
    const reason = outsideText(
      `${issue?.path.map(String).join('.') || 'the answer'}: ${issue?.message ?? 'not valid'}`,
    );
    return fail({ kind: 'answer-not-understood', path, reason });
  }

  /** Without a token a version that is there refuses or answers. Asks for no token. */
  async #probe(dialect: D, signal: AbortSignal) {
    const { path, headers } = this.#protocol.probe(dialect);
    const answer = await this.#ask({ method: 'GET', path, headers, body: null }, maxSmallAnswerBytes, signal);
    if (answer.kind === 'failed') return answer;
    const isThere = answer.status === 401 || (answer.status === 200 && parseJson(answer.body) !== undefined);
    if (isThere) return { kind: 'read' as const, dialect };
    const failure = classifyAnswer(answer, path, this.#access.username, this.#clock.nowMs());
    if (answer.status === 404 || answer.status === 400) return { kind: 'absent' as const, failure };
    return failure;
  }

  #getSignedIn(dialect: D, path: string, { access }: Token, signal: AbortSignal) {
    const target = this.#protocol.target(dialect, path);
    const headers = { ...target.headers, Authorization: `Bearer ${access}` };
    return this.#ask({ method: 'GET', path: target.path, headers, body: null }, maxPageBytes, signal);
  }

  #nextTokenInForce(dialect: D, signal: AbortSignal): Promise<TokenInForce | VersionRefused | SourceFailure> {
    return this.#tokenRequests.run(() => this.#tokenInForce(dialect, signal));
  }

  async #tokenInForce(dialect: D, signal: AbortSignal): Promise<TokenInForce | VersionRefused | SourceFailure> {
    const nowMs = this.#clock.nowMs();
    if (this.#token !== null && nowMs < this.#token.renewAtMs) {
      return { kind: 'read', token: this.#token, isFresh: false };
    }
    const { username, password } = this.#access;
    const refresh = this.#token?.refresh ?? null;
    if (refresh !== null) {
      const renewed = await this.#askToken(dialect, { grant_type: 'refresh_token', refresh_token: refresh }, signal);
      if (renewed.kind === 'failed') return renewed;
      if (isVersionRefused(renewed)) return { kind: 'version-refused' };
      if (!isSignInStatus(renewed.status)) return this.#take(renewed, dialect, 'renewal');
      // Whatever the server says with it: this token is good for nothing any more, and the password may be.
      this.#token = null;
    }
    const answer = await this.#askToken(dialect, { grant_type: 'password', username, password }, signal);
    if (answer.kind === 'failed') return answer;
    return isVersionRefused(answer) ? { kind: 'version-refused' } : this.#take(answer, dialect, 'password');
  }

  async #askToken(
    dialect: D,
    form: Record<string, string>,
    signal: AbortSignal,
  ): Promise<PinnedAnswer | SourceFailure> {
    const waitMs = this.#tokenAskedAtMs + tokenPaceMs - this.#clock.nowMs();
    // Never asked for faster than the server allows.
    if (waitMs > 0 && waitMs <= tokenPaceMs) await pause(waitMs, this.#scheduler, signal);
    this.#tokenAskedAtMs = this.#clock.nowMs();
    const { path, headers, fields } = this.#protocol.token(dialect);
    const body = new URLSearchParams({ ...form, ...fields }).toString();
    const formHeaders = { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' };
    return await this.#ask({ method: 'POST', path, headers: formHeaders, body }, maxSmallAnswerBytes, signal);
  }

  async #ask(
    request: Omit<PinnedRequest, 'maxAnswerBytes'>,
    maxAnswerBytes: number,
    signal: AbortSignal,
  ): Promise<PinnedAnswer | SourceFailure> {
    const headers = { Accept: 'application/json', ...request.headers };
    const answer = await this.#send(this.#access, { ...request, headers, maxAnswerBytes }, signal);
    return answer.kind === 'failed' ? { ...answer, retryAfterMs: null } : answer;
  }

  /** Keeps the token of an answer. */
  #take(answer: PinnedAnswer, dialect: D, origin: Token['origin']): TokenInForce | SourceFailure {
    const parsed = answer.status === 200 ? tokenSchema.safeParse(parseJson(answer.body)) : null;
    if (parsed?.success !== true) {
      if (answer.status === 200 && readMessage(answer) === null) {
        return fail({ kind: 'not-a-backup-server', found: describeFound(answer) });
      }
      const { path } = this.#protocol.token(dialect);
      return classifyTokenAnswer(answer, path, this.#access.username, this.#clock.nowMs());
    }
    const { access_token: access, refresh_token: next, expires_in: lifetimeSeconds } = parsed.data;
    const lifetimeMs = lifetimeSeconds * 1000;
    const renewAtMs = this.#clock.nowMs() + Math.max(lifetimeMs / 2, lifetimeMs - renewEarlyMs);
    this.#token = { access, refresh: next ?? null, renewAtMs, origin };
    return { kind: 'read', token: this.#token, isFresh: true };
  }
}

/** For whom a refusal is no more than another failure. */
export function settle<T>(answer: RestAnswer<T> | RestRefusal | SourceFailure): RestAnswer<T> | SourceFailure {
  return answer.kind === 'refused' ? answer.failure : answer;
}

/** What was asked for is not there, or no more. */
export function isGone({ status }: RestRefusal): boolean {
  return status === 404 || status === 410;
}

/** With its question mark; empty where there is nothing to ask. */
export function toQuery(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}

/** Ends early where the signal aborts. */
async function pause(ms: number, scheduler: Scheduler, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const cancel = scheduler.after(ms, end);
  signal.addEventListener('abort', end, { once: true });
  await promise;
  cancel();
  signal.removeEventListener('abort', end);
}

function fail(failure: SourceFailure['failure']): SourceFailure {
  return { kind: 'failed', failure, retryAfterMs: null };
}

function readDate({ headers }: PinnedAnswer): number | null {
  const atMs = Date.parse(headers.date ?? '');
  return Number.isNaN(atMs) ? null : atMs;
}
