import { describe, expect, it } from 'vitest';
import { decideMicrosoftLine } from '../../../src-renderer/features/options/application-line-state.ts';
import type { SenderState } from '../../../src-shared/model/sender-state.ts';
import { buildForm, buildView } from './options-builder.ts';

const service = 'microsoft-365';
const mailbox = 'backup@contoso.com';
const facts = { subject: 'CN=Backup', thumbprint: 'AB', validFromMs: 0, expiresAtMs: Date.parse('2028-11-01') };
const saved = { facts, path: null, draftId: null };
const ready: SenderState = { kind: 'ready', service, mailbox };

function lineOf(changes: object, application?: SenderState) {
  const form = buildForm({ microsoft: { signInAs: 'application', mailbox, certificate: saved, ...changes } });
  const view = buildView({ inUse: { kind: 'not-authorized' }, ...(application !== undefined && { application }) });
  return decideMicrosoftLine(view, form.microsoft);
}

describe('the line of an application that signs in as itself', () => {
  it('shows until when its certificate is valid, and offers no sign-in', () => {
    expect(lineOf({}, ready)).toEqual({
      icon: 'ok',
      title: 'The certificate is valid until 2028-11-01',
      details: [],
      account: 'CN=Backup',
      action: 'none',
      accent: 'ok',
      offersApplicationSettings: false,
      offersSignOut: false,
      mustWait: false,
    });
  });

  it('says what is not saved yet', () => {
    const details = ['Click OK or Apply to use it. Test Message tries it now.'];

    expect(lineOf({ certificate: { ...saved, draftId: 'draft' } }, ready)).toMatchObject({ icon: 'info', details });
    expect(lineOf({ mailbox: 'other@contoso.com' }, ready)).toMatchObject({ icon: 'info', details });
    expect(lineOf({})).toMatchObject({ icon: 'info', details });
  });

  it('leads to the settings where something is missing or has ended', () => {
    const expected = { icon: 'error', offersApplicationSettings: true, accent: 'application-settings' };
    const expired = { area: 'account', kind: 'certificate-expired', on: '2026-11-01' } as const;

    expect(lineOf({ certificate: null })).toMatchObject({ ...expected, title: 'Not set up' });
    expect(lineOf({}, { kind: 'needs-attention', service, mailbox, failure: expired })).toMatchObject({
      ...expected,
      title: 'The certificate has expired',
    });
  });

  it('says what works only until the program ends', () => {
    const failure = { area: 'account', kind: 'certificate-not-stored' } as const;

    expect(lineOf({}, { kind: 'works-until-exit', service, mailbox, failure })).toMatchObject({
      icon: 'warning',
      title: 'The key cannot be stored',
      accent: 'ok',
    });
  });
});
