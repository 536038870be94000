import { describe, expect, test } from 'vitest';
import { decideNextContact } from '../../../../src-main/sources/backup-servers/decide-contact.ts';

const minute = 60_000;
const unreachable = {
  failure: { kind: 'server-not-reachable', host: 'vb365', port: 4443, reason: '' },
  retryAfterMs: null,
} as const;
const after = (failedCount: number, random = 0.5, pollIntervalMs = minute) =>
  decideNextContact(unreachable, { pollIntervalMs, failedCount, random });

describe('a server that cannot be read is asked again', () => {
  test('soon, then more seldom, and at least every five minutes', () => {
    expect([1, 2, 3, 4, 5, 6, 100].map((count) => after(count))).toEqual([
      15_000,
      30_000,
      minute,
      2 * minute,
      4 * minute,
      5 * minute,
      5 * minute,
    ]);
  });

  test('with jitter, so that several programs do not come back together', () => {
    expect([after(6, 0), after(6, 0.999)]).toEqual([4 * minute, expect.closeTo(6 * minute, -3)]);
  });

  test('not before it allows it, but today', () => {
    const throttled = (retryAfterMs: number, failedCount = 1) =>
      decideNextContact(
        { failure: { kind: 'server-throttled' }, retryAfterMs },
        { pollIntervalMs: minute, failedCount, random: 0.5 },
      );
    expect([throttled(90_000), throttled(1_000), throttled(1_000, 4), throttled(7 * 24 * 60 * minute)]).toEqual([
      90_000,
      1_000,
      2 * minute,
      60 * minute,
    ]);
  });

  test.each(['password-refused', 'mfa-required'] as const)('after an hour where it was %s', (kind) => {
    const refused = { failure: { kind, username: 'svc' }, retryAfterMs: null };
    expect(decideNextContact(refused, { pollIntervalMs: minute, failedCount: 1, random: 0 })).toBe(60 * minute);
  });

  test('after fifteen minutes where the keyring is locked: each time may open a prompt', () => {
    const locked = { failure: { kind: 'password-unreadable', path: '/p' }, retryAfterMs: null } as const;
    const afterFailures = (failedCount: number) =>
      decideNextContact(locked, { pollIntervalMs: minute, failedCount, random: 0 });
    expect([afterFailures(1), afterFailures(50)]).toEqual([15 * minute, 15 * minute]);
  });

  test('every five minutes where the sign-in is forbidden: that locks no account', () => {
    const denied = { failure: { kind: 'sign-in-denied', username: 'svc', message: '' }, retryAfterMs: null } as const;
    expect(decideNextContact(denied, { pollIntervalMs: minute, failedCount: 1, random: 0 })).toBe(5 * minute);
  });

  test('every five minutes where a certificate has changed: it may change back', () => {
    const changed = { failure: { kind: 'certificate-changed', trusted: 'A', found: 'B' }, retryAfterMs: null } as const;
    expect(decideNextContact(changed, { pollIntervalMs: minute, failedCount: 1, random: 0 })).toBe(5 * minute);
  });
});
