import { describe, expect, test } from 'vitest';
import {
  asOfNewSignIn,
  nameAccountFailure,
  accountFailureSchema,
  type AccountFailure,
} from '../../../src-shared/model/failures/account-failure.ts';
import { cleanEntraText } from '../../../src-main/senders/microsoft/sign-in/classify-msal-error.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { kindOfEntraError, knownEntraErrors } from '../../../src-shared/model/entra-errors.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';

function failureOf(number: number, text = ''): AccountFailure {
  const kind = kindOfEntraError(number) ?? 'sign-in-again';
  return accountFailureSchema.parse({ area: 'account', kind, code: 'invalid_grant', entra: { number, text } });
}

test.each([
  7_000_218, 50_105, 50_011, 700_016, 65_001, 65_004, 90_094, 90_095, 53_000, 53_001, 53_003, 50_076, 50_079, 50_158,
  90_002, 500_021, 500_022, 50_020, 50_034, 50_053, 50_055, 50_057, 50_126, 50_173, 70_043, 700_082, 90_033, 90_006,
  90_024, 7_000_222, 7_000_215, 9_002_313, 900_144, 16_000, 50_097, 530_003, 50_194, 650_056, 50_074,
])('AADSTS%d has a meaning', (number) => {
  expect(knownEntraErrors).toContain(number);
});

describe.each(knownEntraErrors)('AADSTS%d', (number) => {
  test.each(['standing', 'at-hand'] as const)('has complete sentences and its number: %s', (occasion) => {
    const { title, detail, nextStep } = describeFailure(english.words, failureOf(number), occasion);

    expect(title).toMatch(/^\p{Lu}.*[^.\s]$/u);
    expect(detail).toMatch(new RegExp(`^\\p{Lu}.+\\. Error code: AADSTS${number}\\.$`, 'u'));
    expect(nextStep.label).toMatch(nextStep.kind === 'advice' ? /^\p{Lu}.+\.$/u : /^\p{Lu}/u);
  });

  test('of a new sign-in says nothing of one that was accepted before', () => {
    const { title, detail } = describeFailure(english.words, asOfNewSignIn(failureOf(number)), 'at-hand');

    expect(`${title}. ${detail}`).not.toMatch(/saved|no longer|Sign-in required/);
  });
});

test('no two numbers have the same sentence', () => {
  const details = knownEntraErrors.map((number) => english.words.failures.entraErrors[number].detail);

  expect(details.filter((detail, index) => details.indexOf(detail) !== index)).toEqual([]);
});

test('a new sign-in that is refused with an unknown number is told in Microsoft’s words', () => {
  expect(describeFailure(english.words, asOfNewSignIn(failureOf(123_456, 'Something new.')), 'at-hand')).toMatchObject({
    title: 'The sign-in failed',
    detail: 'Microsoft 365 did not accept the sign-in. Microsoft’s answer: “Something new.” Error code: AADSTS123456.',
  });
});

test('the log names the number', () => {
  expect([
    nameAccountFailure(failureOf(50_105, 'x')),
    nameAccountFailure({ area: 'account', kind: 'sign-in-again' }),
  ]).toEqual(['account-refused (AADSTS50105)', 'sign-in-again']);
});

describe('Microsoft’s words', () => {
  test.each([
    [
      'of the token endpoint',
      'invalid_grant: Error(s): 50105 - Timestamp: 2026-11-28 20:00:00Z - Description: AADSTS50105: Your administrator has configured the application. Trace ID: 1-2 Correlation ID: 3-4 Timestamp: 2026-11-28 20:00:00Z - Correlation ID: 3-4 - Trace ID: 1-2',
      'Your administrator has configured the application.',
    ],
    [
      'of the sign-in page',
      'access_denied: AADSTS65004: User declined to consent to access the app.\r\nTrace ID: 1-2\r\nCorrelation ID: 3-4\r\nTimestamp: 2026-11-28 20:00:00Z',
      'User declined to consent to access the app.',
    ],
    ['on several lines', 'AADSTS1: One\n\ttwo\u202e\u0000 three', 'One two three'],
    ['that are none', 'AADSTS1', ''],
    ['that never end', `AADSTS1: ${'x'.repeat(100_000)}`, `${'x'.repeat(299)}…`],
  ])('%s are shown without what follows them', (_, text, expected) => {
    expect(cleanEntraText(text)).toBe(expected);
  });
});
