/** The account in use as a state machine: what happens to it, and what is to be done about that (product section 3). Pure. */
import type { AccountState } from '../../../../src-shared/model/account.ts';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { Authorization } from '../../../../src-shared/model/sender.ts';
import type { SenderState } from '../../sender.ts';
import type { RememberedRefusal } from './refusal-memory.ts';
import type { CacheReading } from './token-cache-keeper.ts';

/** Tokens are renewed so often that 90 idle days never happen (3.4). */
export const renewalIntervalMs = 12 * 60 * 60_000;

/** A stored sign-in that cannot be read for now (a locked keyring) is tried again. Seldom: asking may show a prompt. */
export const restoreRetryMs = 15 * 60_000;

/** A keyring that need not ask the person answers within moments. */
export const keyringPatienceMs = 15_000;

/** An error that nobody knows has often passed soon, and only trying again tells. */
export const unexpectedErrorRetryMs = 15 * 60_000;

/** What ends without anybody signing in is tried more often than tokens are renewed. */
export const earlyRetryMs: Readonly<Partial<Record<AccountFailure['kind'], number>>> = {
  'unexpected-account-error': unexpectedErrorRetryMs,
  'mailbox-over-quota': 30 * 60_000,
  'sending-blocked': 60 * 60_000,
  'sending-limit-reached': 60 * 60_000,
  'account-disabled': 60 * 60_000,
  'organization-blocked': 60 * 60_000,
};

export interface AccountInUse {
  /** Rises whenever a sign-in is taken into use or dropped: what began under another one says nothing about this one. */
  generation: number;
  /** As the settings have it, also where it does not apply to the application that is chosen. */
  authorization: Authorization | null;
  /** What the windows show. */
  shown: AccountState;
  /** Microsoft 365 gave tokens and did not let the account send. `isWorthTrying`: that may have passed, only sending tells. */
  refusal: { failure: AccountFailure; isWorthTrying: boolean } | null;
  /** `loading`: the keyring has not answered yet. */
  tokens: 'none' | 'loading' | 'held';
}

export const noAccount: AccountInUse = {
  generation: 0,
  authorization: null,
  shown: { kind: 'not-authorized' },
  refusal: null,
  tokens: 'none',
};

/** `of`: the generation that it began under. */
export type AccountEvent =
  /** The account of the settings is taken up. `isApplicable`: it was signed in through the application that is chosen. */
  | {
      kind: 'restored';
      authorization: Authorization | null;
      isApplicable: boolean;
      remembered: RememberedRefusal | null;
    }
  /** A new sign-in is saved. */
  | { kind: 'committed'; authorization: Authorization; isApplicable: boolean }
  | { kind: 'forgotten' }
  | { kind: 'stopped' }
  | { kind: AccountTimer; of: number }
  | { kind: 'cache-read'; of: number; reading: CacheReading }
  /** A new token was given when it was asked for by the program itself. */
  | { kind: 'renewed'; of: number }
  | { kind: 'token-failed'; of: number; failure: AccountFailure }
  /** Microsoft 365 took a token and did not let the account send. */
  | { kind: 'refused'; of: number; failure: AccountFailure }
  | { kind: 'accepted'; of: number }
  | { kind: 'test-accepted'; of: number };

export type AccountTimer = 'keyring-slow' | 'restore-due' | 'renewal-due';

export type AccountEffect =
  | { kind: 'load-cache'; cacheId: string }
  /** Makes the source of tokens from the stored cache, and keeps its file up to date. */
  | { kind: 'open-cache'; authorization: Authorization; text: string }
  /** `isAsked`: the person wants it gone, also where it could not be read. */
  | { kind: 'remove-cache'; cacheId: string; isAsked: boolean }
  | { kind: 'renew' }
  /** There is one timer: each takes the place of the one before. */
  | { kind: 'set-timer'; timer: AccountTimer; afterMs: number }
  | { kind: 'cancel-timer' }
  | { kind: 'remember-refusal'; refusal: RememberedRefusal | null }
  /** What waits may go out again, or only sending tells whether it may. */
  | { kind: 'wake-delivery' }
  | { kind: 'log-failure'; failure: AccountFailure };

export interface AccountDecision {
  state: AccountInUse;
  effects: readonly AccountEffect[];
}

export function decideAccount(state: AccountInUse, event: AccountEvent): AccountDecision {
  if ('of' in event && event.of !== state.generation) return unchanged(state);
  switch (event.kind) {
    case 'restored':
      return restore(state, event);
    case 'restore-due':
      return state.shown.kind === 'not-authorized' ? unchanged(state) : load(state);
    case 'keyring-slow':
      return state.tokens === 'loading'
        ? needsAttention(state, { area: 'account', kind: 'waiting-for-keyring' })
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
      return state.tokens === 'held' && !saysNothing(event.failure) ? fail(state, event.failure) : unchanged(state);
    case 'refused':
      return refuse(state, event.failure);
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
export function senderStateOf({ tokens, shown, refusal }: AccountInUse): SenderState {
  if (tokens === 'loading') return 'starting';
  const canSend = shown.kind === 'needs-attention' ? refusal?.isWorthTrying === true : shown.kind !== 'not-authorized';
  return canSend && tokens === 'held' ? 'ready' : 'unusable';
}

/**
 * @param purpose - a test is tried also where the account was refused: the person who tests may have put it right
 * @returns why no token is asked for; `null`: one may be.
 */
export function whyNoToken(state: AccountInUse, purpose: 'notification' | 'test'): AccountFailure | null {
  const { shown, tokens, refusal } = state;
  if (shown.kind === 'not-authorized') return { area: 'account', kind: 'not-authorized' };
  if (tokens === 'loading') return { area: 'account', kind: 'waiting-for-keyring' };
  if (shown.kind !== 'needs-attention') return null;
  const mayTry = refusal !== null && (purpose === 'test' || refusal.isWorthTrying);
  return tokens === 'held' && mayTry ? null : shown.failure;
}

function restore(state: AccountInUse, event: AccountEvent & { kind: 'restored' }): AccountDecision {
  const { authorization, remembered } = event;
  const next: AccountInUse = { ...noAccount, generation: state.generation + 1, authorization };
  if (authorization === null || !event.isApplicable) return { state: next, effects: [{ kind: 'cancel-timer' }] };
  const isRefused = remembered !== null && remembered.cacheId === authorization.cacheId;
  const refusal = isRefused ? { failure: remembered.failure, isWorthTrying: false } : null;
  return load(asLastKnown({ ...next, refusal }, authorization));
}

/** @returns the same state where there is nothing to be loaded: a sign-in that was kept in memory has ended since. */
function load(state: AccountInUse): AccountDecision {
  const { authorization } = state;
  if (authorization === null || state.tokens === 'held') return unchanged(state);
  if (authorization.cacheId === null) {
    const failed = needsAttention(state, { area: 'account', kind: 'sign-in-again' });
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

function takeUpCache(state: AccountInUse, reading: CacheReading): AccountDecision {
  const { authorization } = state;
  if (authorization === null) return unchanged(state);
  if (reading.kind === 'failed') {
    const timer: AccountEffect = reading.isTemporary
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
function recover(state: AccountInUse): AccountDecision {
  if (state.tokens !== 'held' || state.shown.kind !== 'needs-attention') return unchanged(state);
  // A token proves nothing where sending was refused.
  const next = state.refusal === null ? valid(state) : { ...state, refusal: { ...state.refusal, isWorthTrying: true } };
  return { state: next, effects: [{ kind: 'wake-delivery' }] };
}

function refuse(state: AccountInUse, failure: AccountFailure): AccountDecision {
  const { shown, authorization } = state;
  if (state.tokens !== 'held' || authorization === null || saysNothing(failure)) return unchanged(state);
  // Whoever had no token for delivery has reported it already, and delivery only passes it on.
  if (shown.kind === 'needs-attention' && state.refusal?.isWorthTrying !== true) return unchanged(state);
  const { cacheId } = authorization;
  const refused: AccountInUse = { ...state, refusal: { failure, isWorthTrying: false } };
  const remember: AccountEffect[] =
    cacheId === null ? [] : [{ kind: 'remember-refusal', refusal: { cacheId, failure } }];
  if (shown.kind === 'needs-attention' && shown.failure.kind === failure.kind)
    return { state: refused, effects: [...remember, ...tryEarlyAfter(failure)] };
  const failed = fail(refused, failure);
  return { ...failed, effects: [...remember, ...failed.effects] };
}

function fail(state: AccountInUse, failure: AccountFailure): AccountDecision {
  const refusal = state.refusal === null ? null : { ...state.refusal, isWorthTrying: false };
  const failed = needsAttention({ ...state, refusal }, failure);
  return { ...failed, effects: [{ kind: 'log-failure', failure }, ...tryEarlyAfter(failure)] };
}

function endRefusal(state: AccountInUse): AccountDecision {
  const next = valid({ ...state, refusal: null });
  return { state: next, effects: [{ kind: 'remember-refusal', refusal: null }, ...wakeWhereReady(next)] };
}

/** A new sign-in: nothing is known against it. */
function commit(state: AccountInUse, event: AccountEvent & { kind: 'committed' }): AccountDecision {
  const { authorization, isApplicable } = event;
  const base: AccountInUse = { ...noAccount, generation: state.generation + 1, authorization };
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

function forget(state: AccountInUse): AccountDecision {
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

function unchanged(state: AccountInUse): AccountDecision {
  return { state, effects: [] };
}

function needsAttention(state: AccountInUse, failure: AccountFailure): AccountDecision {
  const { authorization } = state;
  if (authorization === null) return unchanged(state);
  return unchanged({ ...state, shown: { kind: 'needs-attention', account: authorization.account, failure } });
}

/** After a restart: valid, but where sending was refused before. */
function asLastKnown(state: AccountInUse, { account }: Authorization): AccountInUse {
  const { refusal } = state;
  const shown: AccountState =
    refusal === null ? { kind: 'valid', account } : { kind: 'needs-attention', account, failure: refusal.failure };
  return { ...state, shown };
}

function valid(state: AccountInUse): AccountInUse {
  const { authorization } = state;
  if (authorization === null) return state;
  const { account, cacheId } = authorization;
  return { ...state, shown: { kind: cacheId === null ? 'cannot-be-stored' : 'valid', account } };
}

function wakeWhereReady(state: AccountInUse): AccountEffect[] {
  return senderStateOf(state) === 'ready' ? [{ kind: 'wake-delivery' }] : [];
}

function renewAfter(afterMs: number): AccountEffect {
  return { kind: 'set-timer', timer: 'renewal-due', afterMs };
}

function tryEarlyAfter({ kind }: AccountFailure): AccountEffect[] {
  const afterMs = earlyRetryMs[kind];
  return afterMs === undefined ? [] : [renewAfter(afterMs)];
}

/** Network trouble changes nothing (3.4), and an attempt that found no account says nothing about one. */
function saysNothing({ kind }: AccountFailure): boolean {
  return kind === 'offline' || kind === 'unexpected-answer' || kind === 'not-authorized';
}
