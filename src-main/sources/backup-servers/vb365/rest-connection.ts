/** Signed-in requests to one backup server: the version, the token and its renewal, and answers as parsed values. */
import type { z } from 'zod';
import { backupServerProducts } from '../../../../src-shared/model/backup-server-products.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type {
  BackupServerAccess,
  BackupSourceTools,
  PinnedAnswer,
  SendPinned,
  SourceFailure,
} from '../backup-source.ts';
import type { Clock, Scheduler } from '../../../platform/clock.ts';
import { tokenSchema } from './rest-answers.ts';
import {
  classifyAnswer,
  classifyTokenAnswer,
  describeFound,
  isSignInStatus,
  parseJson,
  readErrorCode,
  readMessage,
} from './rest-failure.ts';
import { dialects, versionsToTry, type RestDialect, type RestVersion } from './rest-dialects.ts';

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

/** A token is renewed so long before its end. */
const renewEarlyMs = 60_000;
/** Servers allow one request for a token a second. */
const tokenPaceMs = 1_100;
/** Ten thousand sessions are about 10 MB. */
const maxPageBytes = 128 * 1024 * 1024;
/** Of a token, or of what a server says of itself. */
const maxSmallAnswerBytes = 1024 * 1024;

export class RestConnection {
  readonly #access: BackupServerAccess<'vb365'>;
  readonly #send: SendPinned;
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  #dialect: RestDialect | null = null;
  #token: Token | null = null;
  #tokenAskedAtMs = Number.NEGATIVE_INFINITY;
  /** One request for a token at a time: whoever comes second finds it there. */
  #askingForToken: Promise<unknown> = Promise.resolve();

  constructor(access: BackupServerAccess<'vb365'>, { send, clock, scheduler }: BackupSourceTools) {
    this.#access = access;
    this.#send = send;
    this.#clock = clock;
    this.#scheduler = scheduler;
  }

  /** The version in use, found out anew. */
  async negotiate(signal: AbortSignal): Promise<{ kind: 'read'; dialect: RestDialect } | SourceFailure> {
    const { version } = this.#access;
    let last: SourceFailure | null = null;
    for (const candidate of version === 'automatic' ? versionsToTry : [version]) {
      const found = await this.#probe(candidate, signal);
      if (found.kind === 'read') {
        this.#dialect = found.dialect;
        return found;
      }
      if (found.kind === 'failed') return found;
      last ??= found.failure;
    }
    const failure =
      last?.failure.kind === 'not-a-backup-server'
        ? last.failure
        : ({
            kind: 'version-not-supported',
            version: version === 'automatic' ? backupServerProducts.vb365.versions.join(', ') : version,
          } as const);
    return { kind: 'failed', failure, retryAfterMs: null };
  }

  /** The version in use. */
  async negotiated(signal: AbortSignal): Promise<{ kind: 'read'; dialect: RestDialect } | SourceFailure> {
    return this.#dialect === null ? await this.negotiate(signal) : { kind: 'read', dialect: this.#dialect };
  }

  /** @param path - without the version, for example `Jobs?limit=100` */
  async get<S extends z.ZodType>(
    path: string,
    schema: S,
    signal: AbortSignal,
  ): Promise<RestAnswer<z.infer<S>> | RestRefusal | SourceFailure> {
    const negotiated = await this.negotiated(signal);
    if (negotiated.kind === 'failed') return negotiated;
    for (;;) {
      const inForce = await this.#nextTokenInForce(negotiated.dialect, signal);
      if (inForce.kind === 'failed') return inForce;
      const { token } = inForce;
      const answer = await this.#getSignedIn(negotiated.dialect.version, path, token, signal);
      if (answer.kind === 'failed') return { ...answer, retryAfterMs: null };
      if (answer.status !== 401) return this.#parse(answer, path.replace(/\?.*$/s, ''), schema);
      this.#distrust(inForce);
      // Nothing that the server could give would be better.
      const isHopeless = inForce.isFresh && token.origin === 'password';
      if (isHopeless) return fail({ kind: 'token-refused', username: this.#access.username });
    }
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

  /** Without a token a version that is there refuses, and one that is not there is not found. Asks for no token. */
  async #probe(version: RestVersion, signal: AbortSignal) {
    const path = `/${version}/ServiceInstance`;
    const answer = await this.#send(
      this.#access,
      { method: 'GET', path, headers: json, body: null, maxAnswerBytes: maxSmallAnswerBytes },
      signal,
    );
    if (answer.kind === 'failed') return { ...answer, retryAfterMs: null };
    const isThere = answer.status === 401 || (answer.status === 200 && parseJson(answer.body) !== undefined);
    if (isThere) return { kind: 'read' as const, dialect: dialects[version] };
    const failure = classifyAnswer(answer, path, this.#access.username, this.#clock.nowMs());
    if (answer.status === 404 || answer.status === 400) return { kind: 'absent' as const, failure };
    return failure;
  }

  #getSignedIn(version: RestVersion, path: string, { access }: Token, signal: AbortSignal) {
    const headers = { ...json, Authorization: `Bearer ${access}` };
    const request = { method: 'GET' as const, path: `/${version}/${path}`, headers, body: null };
    return this.#send(this.#access, { ...request, maxAnswerBytes: maxPageBytes }, signal);
  }

  #nextTokenInForce(dialect: RestDialect, signal: AbortSignal): Promise<TokenInForce | SourceFailure> {
    const asking = this.#askingForToken.then(() => this.#tokenInForce(dialect, signal));
    this.#askingForToken = asking;
    return asking;
  }

  async #tokenInForce(dialect: RestDialect, signal: AbortSignal): Promise<TokenInForce | SourceFailure> {
    const nowMs = this.#clock.nowMs();
    if (this.#token !== null && nowMs < this.#token.renewAtMs) {
      return { kind: 'read', token: this.#token, isFresh: false };
    }
    const { username, password } = this.#access;
    const refresh = this.#token?.refresh ?? null;
    if (refresh !== null) {
      const renewed = await this.#ask(dialect, { grant_type: 'refresh_token', refresh_token: refresh }, signal);
      if (renewed.kind === 'failed') return renewed;
      if (!isSignInStatus(renewed.status)) return this.#take(renewed, dialect.version, 'renewal');
      // Whatever the server says with it: this token is good for nothing any more, and the password may be.
      this.#token = null;
    }
    const answer = await this.#ask(dialect, { grant_type: 'password', username, password }, signal);
    return answer.kind === 'failed' ? answer : this.#take(answer, dialect.version, 'password');
  }

  async #ask(
    { version, tokenFields }: RestDialect,
    form: Record<string, string>,
    signal: AbortSignal,
  ): Promise<PinnedAnswer | SourceFailure> {
    const waitMs = this.#tokenAskedAtMs + tokenPaceMs - this.#clock.nowMs();
    // Never asked for faster than the server allows.
    if (waitMs > 0 && waitMs <= tokenPaceMs) await pause(waitMs, this.#scheduler, signal);
    this.#tokenAskedAtMs = this.#clock.nowMs();
    const headers = { ...json, 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ ...form, ...tokenFields }).toString();
    const request = { method: 'POST' as const, path: tokenPath(version), headers, body };
    const answer = await this.#send(this.#access, { ...request, maxAnswerBytes: maxSmallAnswerBytes }, signal);
    return answer.kind === 'failed' ? { ...answer, retryAfterMs: null } : answer;
  }

  /** Keeps the token of an answer. */
  #take(answer: PinnedAnswer, version: RestVersion, origin: Token['origin']): TokenInForce | SourceFailure {
    const parsed = answer.status === 200 ? tokenSchema.safeParse(parseJson(answer.body)) : null;
    if (parsed?.success !== true) {
      if (answer.status === 200 && readMessage(answer) === null) {
        return fail({ kind: 'not-a-backup-server', found: describeFound(answer) });
      }
      return classifyTokenAnswer(answer, tokenPath(version), this.#access.username, this.#clock.nowMs());
    }
    const { access_token: access, refresh_token: next, expires_in: lifetimeSeconds } = parsed.data;
    const lifetimeMs = lifetimeSeconds * 1000;
    const renewAtMs = this.#clock.nowMs() + Math.max(lifetimeMs / 2, lifetimeMs - renewEarlyMs);
    this.#token = { access, refresh: next ?? null, renewAtMs, origin };
    return { kind: 'read', token: this.#token, isFresh: true };
  }
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

const json = { Accept: 'application/json' };

function fail(failure: SourceFailure['failure']): SourceFailure {
  return { kind: 'failed', failure, retryAfterMs: null };
}

const tokenPath = (version: RestVersion): string => `/${version}/token`;

function readDate({ headers }: PinnedAnswer): number | null {
  const atMs = Date.parse(headers.date ?? '');
  return Number.isNaN(atMs) ? null : atMs;
}
