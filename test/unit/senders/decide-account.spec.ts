import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideAccount as decideAccountOf,
  keyringPatienceMs,
  noAccount,
  renewalIntervalMs,
  restoreRetryMs,
  readinessOf,
  whyNoToken as whyNoTokenOf,
  type AccountEvent as AccountEventOf,
  type AccountInUse as AccountInUseOf,
} from '../../../src-main/senders/account/decide-account.ts';
import { microsoftAccountRules } from '../../../src-main/senders/microsoft/account/microsoft-account.ts';
import type { RememberedRefusal } from '../../../src-main/senders/account/refusal-memory.ts';
import type { AuthorizedAccount } from '../../../src-shared/model/account.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { Authorization } from '../../../src-shared/model/sender.ts';
import { authorizedAccount } from '../../builders/settings.ts';

type AccountInUse = AccountInUseOf<AuthorizedAccount, AccountFailure>;
type AccountEvent = AccountEventOf<AuthorizedAccount, AccountFailure>;
const decideAccount = (state: AccountInUse, event: AccountEvent) =>
  decideAccountOf(state, event, microsoftAccountRules);
const whyNoToken = (state: AccountInUse, purpose: 'notification' | 'test') =>
  whyNoTokenOf(state, purpose, microsoftAccountRules);

const account = authorizedAccount();
const authorization: Authorization = { account, cacheId: 'first' };
const blocked: AccountFailure = { area: 'account', kind: 'sending-blocked' };
const revoked: AccountFailure = { area: 'account', kind: 'sign-in-again' };
const offline: AccountFailure = { area: 'account', kind: 'offline' };

const attention = (failure: AccountFailure) => ({ kind: 'needs-attention', account, failure }) as const;
const valid: AccountInUse = {
  generation: 1,
  authorization,
  shown: { kind: 'valid', account },
  refusal: null,
  tokens: 'held',
};
const states = {
  nobody: { ...noAccount, generation: 1 },
  loading: { ...valid, tokens: 'loading' },
  valid,
  withoutToken: { ...valid, shown: attention(revoked) },
  refused: { ...valid, shown: attention(blocked), refusal: { failure: blocked, isWorthTrying: false } },
  worthTrying: { ...valid, shown: attention(blocked), refusal: { failure: blocked, isWorthTrying: true } },
} satisfies Record<string, AccountInUse>;
const events = {
  'keyring-slow': { kind: 'keyring-slow', of: 1 },
  'cache-read': { kind: 'cache-read', of: 1, reading: { kind: 'loaded', text: 'cache' } },
  'renewal-due': { kind: 'renewal-due', of: 1 },
  renewed: { kind: 'renewed', of: 1 },
  'token-failed': { kind: 'token-failed', of: 1, failure: revoked },
  offline: { kind: 'token-failed', of: 1, failure: offline },
  refused: { kind: 'refused', of: 1, failure: blocked },
  accepted: { kind: 'accepted', of: 1 },
  'test-accepted': { kind: 'test-accepted', of: 1 },
} satisfies Record<string, AccountEvent>;

/** What is shown and what is to be done, in short; `-`: nothing changes and nothing is done. */
function tell(state: AccountInUse, event: AccountEvent): string {
  const { state: next, effects } = decideAccount(state, event);
  const shown = next.shown.kind === 'needs-attention' ? next.shown.failure.kind : next.shown.kind;
  if (next === state && effects.length === 0) return '-';
  return [shown, readinessOf(next), ...effects.map(({ kind }) => kind)].join(' ');
}

describe('what happens to an account', () => {
  const endsRefusal = 'valid ready remember-refusal wake-delivery';
  const renews = (shown: string) => `${shown} set-timer renew`;
  const table: Record<keyof typeof events, Partial<Record<keyof typeof states, string>>> = {
    'keyring-slow': { loading: 'waiting-for-keyring starting' },
    'cache-read': { loading: 'valid ready open-cache set-timer renew wake-delivery' },
    'renewal-due': {
      valid: renews('valid ready'),
      withoutToken: renews('sign-in-again unusable'),
      refused: renews('sending-blocked unusable'),
      worthTrying: renews('sending-blocked ready'),
    },
    renewed: {
      withoutToken: 'valid ready wake-delivery',
      refused: 'sending-blocked ready wake-delivery',
      worthTrying: 'sending-blocked ready wake-delivery',
    },
    'token-failed': {
      valid: 'sign-in-again unusable log-failure',
      withoutToken: 'sign-in-again unusable log-failure',
      refused: 'sign-in-again unusable log-failure',
      worthTrying: 'sign-in-again unusable log-failure',
    },
    offline: {},
    refused: {
      valid: 'sending-blocked unusable remember-refusal log-failure set-timer',
      worthTrying: 'sending-blocked unusable remember-refusal set-timer',
    },
    accepted: { worthTrying: endsRefusal },
    'test-accepted': { refused: endsRefusal, worthTrying: endsRefusal },
  };

  test.each(Object.entries(events))('%s', (name, event) => {
    const told = Object.entries(states).map(([state, from]) => [state, tell(from, event)] as const);
    const expected = Object.keys(states).map((state) => [
      state,
      new Map(Object.entries(table[name as keyof typeof events])).get(state) ?? '-',
    ]);

    expect(told).toEqual(expected);
  });

  test.each(Object.entries(events))('%s of another sign-in than the one in use changes nothing', (_, event) => {
    expect(Object.values(states).map((state) => tell(state, { ...event, of: 0 }))).toEqual(
      Object.values(states).map(() => '-'),
    );
  });
});

describe('taking an account up', () => {
  const restored = (changes: Partial<AccountEvent & { kind: 'restored' }> = {}): AccountEvent => ({
    kind: 'restored',
    authorization,
    isApplicable: true,
    remembered: null,
    ...changes,
  });

  test.each<[string, AccountEvent, string]>([
    ['is valid as it was last known', restored(), 'valid starting set-timer load-cache'],
    [
      'is refused as it was last known',
      restored({ remembered: { cacheId: 'first', failure: blocked } }),
      'sending-blocked starting set-timer load-cache',
    ],
    [
      'is not refused for what another one was refused for',
      restored({ remembered: { cacheId: 'other', failure: blocked } }),
      'valid starting set-timer load-cache',
    ],
    ['that is nobody’s', restored({ authorization: null }), 'not-authorized unusable cancel-timer'],
    ['that does not apply', restored({ isApplicable: false }), 'not-authorized unusable cancel-timer'],
    [
      'that was in memory only has ended',
      restored({ authorization: { account, cacheId: null } }),
      'sign-in-again unusable cancel-timer',
    ],
    [
      'that is saved',
      { kind: 'committed', authorization, isApplicable: true },
      'valid ready remember-refusal set-timer wake-delivery',
    ],
    [
      'that is saved and cannot be stored',
      { kind: 'committed', authorization: { account, cacheId: null }, isApplicable: true },
      'cannot-be-stored ready remember-refusal set-timer wake-delivery',
    ],
    ['that is forgotten', { kind: 'forgotten' }, 'not-authorized unusable cancel-timer remember-refusal'],
  ])('%s', (_, event, expected) => {
    expect(tell(noAccount, event)).toBe(expected);
  });

  test('a cache that cannot be read for now is read again later, another one is not', () => {
    const effects = [true, false].map((isTemporary) => {
      const reading = { kind: 'failed', failure: revoked, isTemporary } as const;
      return decideAccount(states.loading, { kind: 'cache-read', of: 1, reading }).effects;
    });

    expect(effects).toEqual([
      [{ kind: 'set-timer', timer: 'restore-due', afterMs: restoreRetryMs }],
      [{ kind: 'cancel-timer' }],
    ]);
  });

  test('another account has the cache of the one before removed, and only the person’s word one that is unreadable', () => {
    const next = { account, cacheId: 'second' };
    const removals = [
      decideAccount(valid, { kind: 'committed', authorization: next, isApplicable: true }),
      decideAccount(valid, { kind: 'forgotten' }),
    ].map(({ effects }) => effects.filter(({ kind }) => kind === 'remove-cache'));

    expect(removals).toEqual([false, true].map((isAsked) => [{ kind: 'remove-cache', cacheId: 'first', isAsked }]));
  });
});

test('each wait has its distance', () => {
  const waits = [
    decideAccount(noAccount, { kind: 'restored', authorization, isApplicable: true, remembered: null }),
    decideAccount(valid, events['renewal-due']),
    decideAccount(valid, events.refused),
  ].flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'set-timer' ? effect.afterMs : [])));

  expect(waits).toEqual([keyringPatienceMs, renewalIntervalMs, microsoftAccountRules.earlyRetryMs['sending-blocked']]);
});

test('a test message is tried also where the account was refused, a notification only where that may have passed', () => {
  const reasons = Object.entries(states).map(([name, state]) => [
    name,
    whyNoToken(state, 'notification')?.kind ?? 'asks',
    whyNoToken(state, 'test')?.kind ?? 'asks',
  ]);

  expect(reasons).toEqual([
    ['nobody', 'not-authorized', 'not-authorized'],
    ['loading', 'waiting-for-keyring', 'waiting-for-keyring'],
    ['valid', 'asks', 'asks'],
    ['withoutToken', 'sign-in-again', 'sign-in-again'],
    ['refused', 'sending-blocked', 'asks'],
    ['worthTrying', 'asks', 'asks'],
  ]);
});

describe('whatever happens, in whatever order', () => {
  const named = (cacheId: string | null): Authorization => ({
    account: authorizedAccount({ username: cacheId ?? 'memory' }),
    cacheId,
  });
  const someAuthorization = fc.constantFrom('a', 'b', null).map(named);
  /** How many generations ago what is reported began. */
  const age = fc.constantFrom(0, 0, 0, 1, 2);
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('restored' as const),
      authorization: fc.option(someAuthorization),
      isApplicable: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('committed' as const),
      authorization: someAuthorization,
      isApplicable: fc.boolean(),
    }),
    fc.record({ kind: fc.constantFrom('forgotten' as const, 'stopped' as const) }),
    fc.record({
      kind: fc.constantFrom('keyring-slow', 'restore-due', 'renewal-due', 'renewed', 'accepted', 'test-accepted'),
      age,
    }),
    fc.record({ kind: fc.constantFrom('refused', 'token-failed'), age }),
    fc.record({ kind: fc.constant('cache-read' as const), age, isLoaded: fc.boolean() }),
  );

  /** A refusal that names whom it is about. */
  const about = (username: string): AccountFailure => ({ area: 'account', kind: 'no-mailbox', account: username });

  test('no refusal is held against another account, and only an account with tokens is used', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state: AccountInUse = noAccount;
        let remembered: RememberedRefusal<AccountFailure> | null = null;
        const usernames: string[] = [''];
        for (const each of steps) {
          const event = toEvent(each, state, usernames, remembered);
          const { state: next, effects } = decideAccount(state, event);
          for (const effect of effects) if (effect.kind === 'remember-refusal') remembered = effect.refusal;
          state = next;
          const username = state.authorization?.account.username ?? '';
          usernames[state.generation] = username;

          if (state.refusal !== null) expect(state.refusal.failure).toEqual(about(username));
          if (remembered !== null) expect(remembered.failure).toEqual(about(remembered.cacheId));
          if (readinessOf(state) === 'ready') {
            expect(state.tokens).toBe('held');
            expect(state.shown.kind !== 'needs-attention' || state.refusal?.isWorthTrying).toBe(true);
          }
          if (event.kind === 'committed') expect([state.refusal, remembered]).toEqual([null, null]);
          if (state.shown.kind === 'not-authorized') expect([state.tokens, state.refusal]).toEqual(['none', null]);
          else expect(state.shown.account).toBe(state.authorization?.account);
        }
      }),
      { numRuns: 500 },
    );
  });

  function toEvent(
    each: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
    { generation }: AccountInUse,
    usernames: readonly string[],
    remembered: RememberedRefusal<AccountFailure> | null,
  ): AccountEvent {
    switch (each.kind) {
      case 'restored':
        return { ...each, remembered };
      case 'committed':
      case 'forgotten':
      case 'stopped':
        return each;
      case 'cache-read': {
        const reading = each.isLoaded
          ? ({ kind: 'loaded', text: '' } as const)
          : ({ kind: 'failed', failure: revoked, isTemporary: true } as const);
        return { kind: each.kind, of: generation - each.age, reading };
      }
      case 'refused':
      case 'token-failed': {
        const of = generation - each.age;
        return { kind: each.kind, of, failure: about(usernames[of] ?? '') };
      }
      default:
        return { kind: each.kind, of: generation - each.age };
    }
  }
});
