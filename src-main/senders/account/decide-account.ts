/** The account in use as a state machine: what happens to it, and what is to be done about that (product section 3). Pure. */
import type { AccountStateOf } from '../../../src-shared/model/account-view.ts';
import type { SenderReadiness } from '../sender.ts';
import type { AccountRules, StoredAuthorization } from './account-kind.ts';
import type { RememberedRefusal } from './refusal-memory.ts';
import type { CacheReading } from './token-cache-keeper.ts';

/** Tokens are renewed so often that they never end for want of use: 90 days at Microsoft, six months at Google (3.4). */
export const renewalIntervalMs = 12 * 60 * 60_000;

/** A stored sign-in that cannot be read for now (a locked keyring) is tried again. Seldom: asking may show a prompt. */
export const restoreRetryMs = 15 * 60_000;

/** A keyring that need not ask the person answers within moments. */
export const keyringPatienceMs = 15_000;

interface AnyFailure {
  kind: string;
}

export interface AccountInUse<A, F> {
  /** Rises whenever a sign-in is taken into use or dropped: what began under another one says nothing about this one. */
  generation: number;
  /** As the settings have it, also where it does not apply to the application that is chosen. */
  authorization: StoredAuthorization<A> | null;
  /** What the windows show. */
  shown: AccountStateOf<A, F>;
  /** The service gave tokens and did not let the account send. `isWorthTrying`: that may have passed, only sending tells. */
  refusal: { failure: F; isWorthTrying: boolean } | null;
  /** `loading`: the keyring has not answered yet. */
  tokens: 'none' | 'loading' | 'held';
}

export const noAccount: AccountInUse<never, never> = {
  generation: 0,
  authorization: null,
  shown: { kind: 'not-authorized' },
  refusal: null,
  tokens: 'none',
};

/** `of`: the generation that it began under. */
export type AccountEvent<A, F> =
  /** The account of the settings is taken up. `isApplicable`: it was signed in through the application that is chosen. */
  | {
      kind: 'restored';
      authorization: StoredAuthorization<A> | null;
      isApplicable: boolean;
      remembered: RememberedRefusal<F> | null;
    }
  /** A new sign-in is saved. */
  | { kind: 'committed'; authorization: StoredAuthorization<A>; isApplicable: boolean }
  | { kind: 'forgotten' }
  | { kind: 'stopped' }
  | { kind: AccountTimer; of: number }
  | { kind: 'cache-read'; of: number; reading: CacheReading<F> }
  /** A new token was given when it was asked for by the program itself. */
  | { kind: 'renewed'; of: number }
  | { kind: 'token-failed'; of: number; failure: F }
  /** The service took a token and did not let the account send. */
  | { kind: 'refused'; of: number; failure: F }
  | { kind: 'accepted'; of: number }
  | { kind: 'test-accepted'; of: number };

export type AccountTimer = 'keyring-slow' | 'restore-due' | 'renewal-due';

export type AccountEffect<A, F> =
  | { kind: 'load-cache'; cacheId: string }
  /** Makes the source of tokens from the stored cache, and keeps its file up to date. */
  | { kind: 'open-cache'; authorization: StoredAuthorization<A>; text: string }
  /** `isAsked`: the person wants it gone, also where it could not be read. */
  | { kind: 'remove-cache'; cacheId: string; isAsked: boolean }
  | { kind: 'renew' }
  /** There is one timer: each takes the place of the one before. */
  | { kind: 'set-timer'; timer: AccountTimer; afterMs: number }
  | { kind: 'cancel-timer' }
  | { kind: 'remember-refusal'; refusal: RememberedRefusal<F> | null }
  /** What waits may go out again, or only sending tells whether it may. */
  | { kind: 'wake-delivery' }
  | { kind: 'log-failure'; failure: F };

export interface AccountDecision<A, F> {
  state: AccountInUse<A, F>;
  effects: readonly AccountEffect<A, F>[];
}

export function decideAccount<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  event: AccountEvent<A, F>,
  rules: AccountRules<F>,
): AccountDecision<A, F> {
  if ('of' in event && event.of !== state.generation) return unchanged(state);
  switch (event.kind) {
    case 'restored':
      return restore(state, event, rules);
    case 'restore-due':
      return state.shown.kind === 'not-authorized' ? unchanged(state) : load(state, rules);
    case 'keyring-slow':
      return state.tokens === 'loading'
        ? needsAttention(state, rules.failure('waiting-for-keyring'))
        : unchanged(state);
    case 'cache-read':
      return state.tokens === 'loading' ? takeUpCache(state, event.reading) : unchanged(state);
    case 'renewal-due':
      return state.tokens === 'held'
        ? { state, effects: [renewAfter(renewalIntervalMs), { kind: 'renew' }] }
        : unchanged(state);
    case 'renewed':
      return recover(state);
    case 'token-failed':
      return state.tokens === 'held' && !saysNothing(event.failure)
        ? fail(state, event.failure, rules)
        : unchanged(state);
    case 'refused':
      return refuse(state, event.failure, rules);
    case 'accepted':
      // One that was sent before the refusal proves nothing.
      return state.refusal?.isWorthTrying === true ? endRefusal(state) : unchanged(state);
    case 'test-accepted':
      return state.refusal === null ? unchanged(state) : endRefusal(state);
    case 'committed':
      return commit(state, event);
    case 'forgotten':
      return forget(state);
    case 'stopped':
      return {
        state: { ...state, generation: state.generation + 1, tokens: state.tokens === 'held' ? 'held' : 'none' },
        effects: [{ kind: 'cancel-timer' }],
      };
  }
}

/** `starting`: the keyring has not answered yet. There are no tokens, and that says nothing about the account. */
export function readinessOf({ tokens, shown, refusal }: AccountInUse<unknown, unknown>): SenderReadiness {
  if (tokens === 'loading') return 'starting';
  const canSend = shown.kind === 'needs-attention' ? refusal?.isWorthTrying === true : shown.kind !== 'not-authorized';
  return canSend && tokens === 'held' ? 'ready' : 'unusable';
}

/**
 * @param purpose - a test is tried also where the account was refused: the person who tests may have put it right
 * @returns why no token is asked for; `null`: one may be.
 */
export function whyNoToken<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  purpose: 'notification' | 'test',
  rules: AccountRules<F>,
): F | null {
  const { shown, tokens, refusal } = state;
  if (shown.kind === 'not-authorized') return rules.failure('not-authorized');
  if (tokens === 'loading') return rules.failure('waiting-for-keyring');
  if (shown.kind !== 'needs-attention') return null;
  const mayTry = refusal !== null && (purpose === 'test' || refusal.isWorthTrying);
  return tokens === 'held' && mayTry ? null : shown.failure;
}

function restore<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  event: AccountEvent<A, F> & { kind: 'restored' },
  rules: AccountRules<F>,
): AccountDecision<A, F> {
  const { authorization, remembered } = event;
  const next: AccountInUse<A, F> = { ...noAccount, generation: state.generation + 1, authorization };
  if (authorization === null || !event.isApplicable) return { state: next, effects: [{ kind: 'cancel-timer' }] };
  const isRefused = remembered !== null && remembered.cacheId === authorization.cacheId;
  const refusal = isRefused ? { failure: remembered.failure, isWorthTrying: false } : null;
  return load(asLastKnown({ ...next, refusal }, authorization), rules);
}

/** @returns the same state where there is nothing to be loaded: a sign-in that was kept in memory has ended since. */
function load<A, F extends AnyFailure>(state: AccountInUse<A, F>, rules: AccountRules<F>): AccountDecision<A, F> {
  const { authorization } = state;
  if (authorization === null || state.tokens === 'held') return unchanged(state);
  if (authorization.cacheId === null) {
    const failed = needsAttention(state, rules.failure('sign-in-again'));
    return { ...failed, effects: [{ kind: 'cancel-timer' }] };
  }
  return {
    state: { ...state, tokens: 'loading' },
    effects: [
      { kind: 'set-timer', timer: 'keyring-slow', afterMs: keyringPatienceMs },
      { kind: 'load-cache', cacheId: authorization.cacheId },
    ],
  };
}

function takeUpCache<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  reading: CacheReading<F>,
): AccountDecision<A, F> {
  const { authorization } = state;
  if (authorization === null) return unchanged(state);
  if (reading.kind === 'failed') {
    const timer: AccountEffect<A, F> = reading.isTemporary
      ? { kind: 'set-timer', timer: 'restore-due', afterMs: restoreRetryMs }
      : { kind: 'cancel-timer' };
    return { state: needsAttention({ ...state, tokens: 'none' }, reading.failure).state, effects: [timer] };
  }
  const next = asLastKnown({ ...state, tokens: 'held' }, authorization);
  return {
    state: next,
    effects: [
      { kind: 'open-cache', authorization, text: reading.text },
      renewAfter(renewalIntervalMs),
      { kind: 'renew' },
      ...wakeWhereReady(next),
    ],
  };
}

/** What kept the account from its tokens has passed without the person: consent given, a policy lifted. */
function recover<A, F extends AnyFailure>(state: AccountInUse<A, F>): AccountDecision<A, F> {
  if (state.tokens !== 'held' || state.shown.kind !== 'needs-attention') return unchanged(state);
  // A token proves nothing where sending was refused.
  const next = state.refusal === null ? valid(state) : { ...state, refusal: { ...state.refusal, isWorthTrying: true } };
  return { state: next, effects: [{ kind: 'wake-delivery' }] };
}

function refuse<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  failure: F,
  rules: AccountRules<F>,
): AccountDecision<A, F> {
  const { shown, authorization } = state;
  if (state.tokens !== 'held' || authorization === null || saysNothing(failure)) return unchanged(state);
  // Whoever had no token for delivery has reported it already, and delivery only passes it on.
  if (shown.kind === 'needs-attention' && state.refusal?.isWorthTrying !== true) return unchanged(state);
  const { cacheId } = authorization;
  const refused: AccountInUse<A, F> = { ...state, refusal: { failure, isWorthTrying: false } };
  const remember: AccountEffect<A, F>[] =
    cacheId === null ? [] : [{ kind: 'remember-refusal', refusal: { cacheId, failure } }];
  if (shown.kind === 'needs-attention' && shown.failure.kind === failure.kind)
    return { state: refused, effects: [...remember, ...tryEarlyAfter(failure, rules)] };
  const failed = fail(refused, failure, rules);
  return { ...failed, effects: [...remember, ...failed.effects] };
}

function fail<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  failure: F,
  rules: AccountRules<F>,
): AccountDecision<A, F> {
  const refusal = state.refusal === null ? null : { ...state.refusal, isWorthTrying: false };
  const failed = needsAttention({ ...state, refusal }, failure);
  return { ...failed, effects: [{ kind: 'log-failure', failure }, ...tryEarlyAfter(failure, rules)] };
}

function endRefusal<A, F extends AnyFailure>(state: AccountInUse<A, F>): AccountDecision<A, F> {
  const next = valid({ ...state, refusal: null });
  return { state: next, effects: [{ kind: 'remember-refusal', refusal: null }, ...wakeWhereReady(next)] };
}

/** A new sign-in: nothing is known against it. */
function commit<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  event: AccountEvent<A, F> & { kind: 'committed' },
): AccountDecision<A, F> {
  const { authorization, isApplicable } = event;
  const base: AccountInUse<A, F> = { ...noAccount, generation: state.generation + 1, authorization };
  // Where it does not apply: signed in through one application, then chosen another (2.11).
  const next = isApplicable ? valid({ ...base, tokens: 'held' }) : base;
  const previousId = state.authorization?.cacheId ?? null;
  return {
    state: next,
    effects: [
      { kind: 'remember-refusal', refusal: null },
      isApplicable ? renewAfter(renewalIntervalMs) : { kind: 'cancel-timer' },
      ...wakeWhereReady(next),
      ...(previousId === null || previousId === authorization.cacheId
        ? []
        : [{ kind: 'remove-cache', cacheId: previousId, isAsked: false } as const]),
    ],
  };
}

function forget<A, F extends AnyFailure>(state: AccountInUse<A, F>): AccountDecision<A, F> {
  const cacheId = state.authorization?.cacheId ?? null;
  return {
    state: { ...noAccount, generation: state.generation + 1 },
    effects: [
      { kind: 'cancel-timer' },
      { kind: 'remember-refusal', refusal: null },
      ...(cacheId === null ? [] : [{ kind: 'remove-cache', cacheId, isAsked: true } as const]),
    ],
  };
}

function unchanged<A, F extends AnyFailure>(state: AccountInUse<A, F>): AccountDecision<A, F> {
  return { state, effects: [] };
}

function needsAttention<A, F extends AnyFailure>(state: AccountInUse<A, F>, failure: F): AccountDecision<A, F> {
  const { authorization } = state;
  if (authorization === null) return unchanged(state);
  return unchanged({ ...state, shown: { kind: 'needs-attention', account: authorization.account, failure } });
}

/** After a restart: valid, but where sending was refused before. */
function asLastKnown<A, F extends AnyFailure>(
  state: AccountInUse<A, F>,
  { account }: StoredAuthorization<A>,
): AccountInUse<A, F> {
  const { refusal } = state;
  const shown: AccountStateOf<A, F> =
    refusal === null ? { kind: 'valid', account } : { kind: 'needs-attention', account, failure: refusal.failure };
  return { ...state, shown };
}

function valid<A, F extends AnyFailure>(state: AccountInUse<A, F>): AccountInUse<A, F> {
  const { authorization } = state;
  if (authorization === null) return state;
  const { account, cacheId } = authorization;
  return { ...state, shown: { kind: cacheId === null ? 'cannot-be-stored' : 'valid', account } };
}

function wakeWhereReady(state: AccountInUse<unknown, unknown>): AccountEffect<never, never>[] {
  return readinessOf(state) === 'ready' ? [{ kind: 'wake-delivery' }] : [];
}

function renewAfter(afterMs: number): AccountEffect<never, never> {
  return { kind: 'set-timer', timer: 'renewal-due', afterMs };
}

function tryEarlyAfter<F extends AnyFailure>(
  { kind }: F,
  { earlyRetryMs }: AccountRules<F>,
): AccountEffect<never, never>[] {
  const afterMs = earlyRetryMs[kind];
  return afterMs === undefined ? [] : [renewAfter(afterMs)];
}

/** Network trouble changes nothing (3.4), and an attempt that found no account says nothing about one. */
function saysNothing({ kind }: AnyFailure): boolean {
  return kind === 'offline' || kind === 'unexpected-answer' || kind === 'not-authorized';
}
