import { describe, expect, it } from 'vitest';
import type { AccountView } from '../../../src-shared/model/account.ts';
import { decideAuthorizationLine } from '../../../src-renderer/features/options/authorization-line-state.ts';
import { buildAccount, buildForm, buildView } from './options-builder.ts';

const custom = {
  kind: 'custom',
  clientId: '11112222-3333-4444-5555-666677778888',
  tenantId: 'contoso.com',
  cloud: 'worldwide',
} as const;
const decide = (view: Partial<AccountView>, form = buildForm()) =>
  decideAuthorizationLine(buildView(view), form.microsoft);

describe('the authorization line', () => {
  it('offers to authorize where nobody is authorized', () => {
    expect(decide({ inUse: { kind: 'not-authorized' } })).toEqual({
      icon: 'none',
      title: 'Not authorized',
      details: [],
      account: null,
      action: 'authorize-now',
      accent: 'action',
      offersApplicationSettings: false,
      offersSignOut: false,
      mustWait: false,
    });
  });

  it('names the account whose token is valid', () => {
    expect(decide({})).toEqual({
      icon: 'ok',
      title: 'Token is valid',
      details: [],
      account: 'Authorized as Alex Admin (admin@contoso.com)',
      action: 'reauthorize',
      accent: 'ok',
      offersApplicationSettings: false,
      offersSignOut: true,
      mustWait: false,
    });
  });

  it('says what signing out waits for, and lets nothing else begin meanwhile', () => {
    const signingOut = (isLong: boolean) =>
      decideAuthorizationLine(buildView({}), buildForm().microsoft, { progress: 'slow', isLong });
    expect(signingOut(false)).toMatchObject({
      icon: 'busy',
      title: 'Signing out...',
      details: [],
      action: 'reauthorize',
      offersSignOut: true,
      mustWait: true,
    });
    expect(signingOut(true).details).toEqual([expect.stringContaining('Waiting for the disk')]);
    expect(
      decideAuthorizationLine(buildView({}), buildForm().microsoft, { progress: 'running', isLong: false }),
    ).toMatchObject({
      icon: 'ok',
      mustWait: false,
    });
  });

  it('can only be stopped while the browser is open', () => {
    expect(decide({ signIn: { kind: 'waiting-for-sign-in' } })).toMatchObject({
      icon: 'busy',
      title: 'Waiting for sign-in in your browser',
      action: 'stop-sign-in',
      accent: 'none',
      offersSignOut: false,
    });
  });

  it('says what happened to an account that needs attention', () => {
    const account = buildAccount();
    expect(
      decide({ inUse: { kind: 'needs-attention', account, failure: { area: 'account', kind: 'sign-in-again' } } }),
    ).toMatchObject({
      icon: 'error',
      title: 'Sign-in required',
      action: 'sign-in-again',
    });
  });

  it('offers one thing where signing in again is the cure', () => {
    const account = buildAccount();
    const offered = { action: 'sign-in-again', accent: 'action', offersSignOut: false };
    for (const kind of ['sign-in-again', 'consent-missing', 'account-refused'] as const) {
      const inUse = { kind: 'needs-attention', account, failure: { area: 'account', kind } } as const;
      expect(decide({ inUse }), kind).toMatchObject(offered);
      const signIn = { kind: 'failed', failure: { area: 'account', kind: 'sign-in-timed-out' } } as const;
      expect(decide({ inUse, signIn }), kind).toMatchObject(offered);
    }
  });

  it('puts the stress on the application settings where they are the cure, and on OK where no button is', () => {
    const needsAttention = (kind: 'tenant-not-found' | 'mailbox-over-quota') =>
      decide({ inUse: { kind: 'needs-attention', account: buildAccount(), failure: { area: 'account', kind } } });
    expect(needsAttention('tenant-not-found')).toMatchObject({
      action: 'reauthorize',
      accent: 'application-settings',
      offersApplicationSettings: true,
    });
    expect(needsAttention('mailbox-over-quota')).toMatchObject({ action: 'reauthorize', accent: 'ok' });
  });

  it('warns about a sign-in that works but cannot be stored', () => {
    const line = decide({ inUse: { kind: 'cannot-be-stored', account: buildAccount() } });
    expect(line).toMatchObject({ icon: 'warning', title: 'The sign-in cannot be stored' });
    expect(line.details).toHaveLength(2);
  });

  it('says that the account in use stays usable after a sign-in that failed', () => {
    const line = decide({ signIn: { kind: 'failed', failure: { area: 'account', kind: 'sign-in-timed-out' } } });
    expect(line).toMatchObject({ icon: 'warning', title: 'Sign-in timed out', action: 'reauthorize', accent: 'ok' });
    expect(line.details.at(-1)).toBe('admin@contoso.com is still in use.');
  });

  it('does not alarm about a sign-in that the person cancelled', () => {
    expect(decide({ signIn: { kind: 'failed', failure: { area: 'account', kind: 'sign-in-cancelled' } } }).icon).toBe(
      'info',
    );
  });

  it('offers the application settings where there is no preinstalled application', () => {
    const view = {
      inUse: { kind: 'not-authorized' },
      signIn: { kind: 'failed', failure: { area: 'account', kind: 'no-preinstalled-application' } },
    } as const;
    expect(decide(view)).toMatchObject({
      icon: 'error',
      action: 'authorize-now',
      accent: 'application-settings',
      offersApplicationSettings: true,
    });
  });

  it('asks to authorize again when the application differs from the one of the account', () => {
    const changed = { icon: 'warning', action: 'authorize-now', accent: 'action', offersSignOut: false };
    const title = 'The application settings have changed. Authorize again.';
    expect(decide({}, buildForm({ microsoft: { application: custom } }))).toMatchObject({ ...changed, title });
    const signIn = { kind: 'signed-in', account: buildAccount(), canBeStored: true } as const;
    expect(decide({ signIn }, buildForm({ microsoft: { application: custom } }))).toMatchObject({ ...changed, title });
  });

  it('is content again once the new application is authorized', () => {
    const signIn = { kind: 'signed-in', account: buildAccount({ application: custom }), canBeStored: true } as const;
    expect(decide({ signIn }, buildForm({ microsoft: { application: custom } }))).toMatchObject({
      icon: 'ok',
      title: 'Token is valid',
      offersSignOut: false,
    });
  });

  it('asks for the permission that another mailbox needs, until it was granted', () => {
    const form = buildForm({ microsoft: { sendAs: 'shared@contoso.com' } });
    expect(decide({}, form).title).toBe('Sending as another mailbox needs one more permission. Authorize again.');
    const granted = { kind: 'valid', account: buildAccount({ canSendAsOthers: true }) } as const;
    expect(decide({ inUse: granted }, form).title).toBe('Token is valid');
  });
});
