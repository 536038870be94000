import { describe, expect, test } from 'vitest';
import { decideGoogleLine } from '../../../src-renderer/features/options/authorization-line-state.ts';
import type { GmailForm } from '../../../src-shared/forms/gmail-form.ts';
import type { GoogleAccount, GoogleAccountView } from '../../../src-shared/model/google-account.ts';

const clientId = '1234-abcd.apps.googleusercontent.com';
const form: GmailForm = { usesCustomApplication: true, clientId, clientSecret: '', secretIsFor: clientId };
const account: GoogleAccount = {
  mailbox: 'backup@fabrikam.com',
  displayName: 'Fabrikam Backup',
  application: { kind: 'custom', clientId },
};
const view = (changes: Partial<GoogleAccountView> = {}): GoogleAccountView => ({
  inUse: { kind: 'valid', account },
  signIn: { kind: 'none' },
  ...changes,
});

describe('the line of the account at Google', () => {
  test('says that the token is valid, and whose it is', () => {
    expect(decideGoogleLine(view(), form)).toMatchObject({
      icon: 'ok',
      title: 'Token is valid',
      account: 'Authorized as Fabrikam Backup (backup@fabrikam.com)',
      action: 'reauthorize',
      accent: 'ok',
      offersSignOut: true,
    });
  });

  test('asks to sign in where nobody has', () => {
    expect(decideGoogleLine(view({ inUse: { kind: 'not-authorized' } }), form)).toMatchObject({
      title: 'Not authorized',
      action: 'authorize-now',
      accent: 'action',
    });
  });

  test.each<[string, GmailForm]>([
    ['another client', { ...form, clientId: `9-${clientId}` }],
    ['the preinstalled one', { ...form, usesCustomApplication: false }],
  ])('asks to sign in again where the application is now %s', (_, changed) => {
    expect(decideGoogleLine(view(), changed)).toMatchObject({
      icon: 'warning',
      title: 'The application settings have changed. Authorize again.',
      action: 'authorize-now',
    });
  });

  test('of an application of one’s own says what ends sign-ins after seven days, and has one action', () => {
    const failure = { area: 'google-account', kind: 'sign-in-again', isOfCustomApplication: true } as const;
    const line = decideGoogleLine(view({ inUse: { kind: 'needs-attention', account, failure } }), form);

    expect(line).toMatchObject({
      icon: 'error',
      title: 'Sign-in required',
      action: 'sign-in-again',
      offersSignOut: false,
    });
    expect(line.details.join(' ')).toContain('in Testing, Google ends each sign-in after 7 days');
  });

  test('leads to Advanced where this build has no application', () => {
    const failure = { area: 'google-account', kind: 'no-preinstalled-application' } as const;

    expect(
      decideGoogleLine(view({ inUse: { kind: 'not-authorized' }, signIn: { kind: 'failed', failure } }), form),
    ).toMatchObject({ offersApplicationSettings: true, accent: 'application-settings' });
  });
});
