import { describe, expect, test } from 'vitest';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeAccountState, describeSignInState } from '../../../src-shared/wording/describe-account-state.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { authorizedAccount } from '../../builders/settings.ts';

const account = authorizedAccount();

describe('the wording of the account in use', () => {
  test.each([
    [{ kind: 'not-authorized' }, { severity: 'none', title: 'Not authorized', failure: null }],
    [
      { kind: 'valid', account },
      { severity: 'ok', title: 'Token is valid', failure: null },
    ],
  ] as const)('%j', (state, expected) => {
    expect(describeAccountState(english.words, state)).toEqual(expected);
  });

  test('trouble has the title and the next step of its failure', () => {
    const failure = { area: 'account', kind: 'administrator-must-approve' } as const;

    expect(describeAccountState(english.words, { kind: 'needs-attention', account, failure })).toEqual({
      severity: 'attention',
      title: 'Administrator approval required',
      failure: describeFailure(english.words, failure),
    });
  });

  test('a sign-in that cannot be stored asks for attention although it works', () => {
    expect(describeAccountState(english.words, { kind: 'cannot-be-stored', account })).toMatchObject({
      severity: 'attention',
      title: 'The sign-in cannot be stored',
    });
  });
});

describe('the wording of a sign-in in the window', () => {
  test.each([
    [{ kind: 'none' }, null],
    [
      { kind: 'waiting-for-sign-in' },
      { severity: 'busy', title: 'Waiting for sign-in in your browser', failure: null },
    ],
    [
      { kind: 'signed-in', account, canBeStored: true },
      { severity: 'ok', title: 'Token is valid', failure: null },
    ],
    [
      { kind: 'signed-in', account, canBeStored: false },
      {
        severity: 'attention',
        title: 'The sign-in cannot be stored',
        failure: describeFailure(english.words, { area: 'account', kind: 'sign-in-not-stored' }),
      },
    ],
    [
      { kind: 'failed', failure: { area: 'account', kind: 'sign-in-timed-out' } },
      {
        severity: 'attention',
        title: 'Sign-in timed out',
        failure: describeFailure(english.words, { area: 'account', kind: 'sign-in-timed-out' }),
      },
    ],
  ] as const)('%j', (state, expected) => {
    expect(describeSignInState(english.words, state)).toEqual(expected);
  });
});
