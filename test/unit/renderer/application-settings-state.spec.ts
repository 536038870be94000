import { describe, expect, it } from 'vitest';
import type { ApplicationSettingsForm } from '../../../src-shared/forms/microsoft-form.ts';
import {
  beginApplicationSettings,
  choose,
  editField,
  leaveField,
  mustBeCustom,
  setCustom,
  setStaysInFile,
  submitApplicationSettings,
  takeCertificate,
  usesCustom,
} from '../../../src-renderer/features/application-settings/application-settings-state.ts';

const clientId = '11112222-3333-4444-5555-666677778888';
const custom = { kind: 'custom', clientId, tenantId: 'contoso.com', cloud: 'worldwide' } as const;
const certificate = {
  facts: { subject: 'CN=Backup', thumbprint: 'AB', validFromMs: 0, expiresAtMs: 1 },
  path: null,
  draftId: 'draft',
};
const form = (changes: Partial<ApplicationSettingsForm> = {}): ApplicationSettingsForm => ({
  application: { kind: 'preinstalled' },
  signInAs: 'person',
  mailbox: '',
  certificate: null,
  ...changes,
});
const itself = form({ application: custom, signInAs: 'application', mailbox: 'backup@contoso.com', certificate });

describe('application settings', () => {
  it('give back the registration that they began with', () => {
    for (const given of [form(), form({ application: custom }), itself]) {
      expect(submitApplicationSettings(beginApplicationSettings(given))).toEqual({ kind: 'valid', form: given });
    }
  });

  it('keep what was typed while the box is clear', () => {
    const cleared = setCustom(beginApplicationSettings(form({ application: custom })), false);
    expect(submitApplicationSettings(cleared)).toEqual({ kind: 'valid', form: form() });
    expect(submitApplicationSettings(setCustom(cleared, true))).toEqual({
      kind: 'valid',
      form: form({ application: custom }),
    });
  });

  it('trim what was pasted when the field is left, even if the other one is still empty', () => {
    const state = setCustom(beginApplicationSettings(form()), true);
    const left = leaveField(editField(state, 'clientId', ` {${clientId.toUpperCase()}} `), 'clientId');
    expect(left).toMatchObject({ clientId, tenantId: '', problems: {} });
  });

  it('say what is wrong with a field that was left, and not before it was filled', () => {
    const state = setCustom(beginApplicationSettings(form()), true);
    expect(leaveField(state, 'tenantId').problems).toEqual({});
    const left = leaveField(editField(state, 'tenantId', 'contoso'), 'tenantId');
    expect(Object.keys(left.problems)).toEqual(['tenantId']);
    expect(editField(left, 'tenantId', 'contoso.com').problems).toEqual({});
  });

  it('name the first bad field for the focus', () => {
    const state = setCustom(beginApplicationSettings(form()), true);
    expect(submitApplicationSettings(state)).toMatchObject({ kind: 'invalid', firstBadField: 'clientId' });
    expect(submitApplicationSettings(editField(state, 'clientId', clientId))).toMatchObject({
      kind: 'invalid',
      firstBadField: 'tenantId',
      state: { problems: { tenantId: { kind: 'tenant-id-missing' } } },
    });
  });

  it('need an own registration for another cloud, and for the application itself', () => {
    const state = beginApplicationSettings(form());
    const elsewhere = choose(state, { cloud: 'china' });

    expect([usesCustom(state), usesCustom(elsewhere), mustBeCustom(elsewhere)]).toEqual([false, true, true]);
    expect(usesCustom(choose(state, { signInAs: 'application' }))).toBe(true);
    expect(submitApplicationSettings(elsewhere)).toMatchObject({ kind: 'invalid', firstBadField: 'clientId' });
    expect(submitApplicationSettings({ ...elsewhere, clientId, tenantId: 'contoso.cn' })).toEqual({
      kind: 'valid',
      form: form({ application: { ...custom, tenantId: 'contoso.cn', cloud: 'china' } }),
    });
  });

  it('of the application itself need a mailbox and a certificate', () => {
    const state = beginApplicationSettings({ ...itself, mailbox: 'backup', certificate: null });
    const submitted = submitApplicationSettings(state);

    expect(submitted).toMatchObject({
      firstBadField: 'mailbox',
      state: {
        problems: {
          mailbox: { kind: 'mailbox-missing' },
          certificate: { kind: 'certificate-missing' },
        },
      },
    });
    const corrected = takeCertificate(editField(state, 'mailbox', ' backup@contoso.com'), certificate, '/backup.pfx');
    expect(submitApplicationSettings(leaveField(corrected, 'mailbox'))).toEqual({ kind: 'valid', form: itself });
  });

  it('leave the key in its file only where that file was chosen', () => {
    const chosen = takeCertificate(beginApplicationSettings(itself), certificate, '/backup.pfx');

    expect(setStaysInFile(chosen, true).certificate?.path).toBe('/backup.pfx');
    expect(setStaysInFile(setStaysInFile(chosen, true), false).certificate?.path).toBeNull();
    expect(setStaysInFile(beginApplicationSettings(itself), true).certificate).toEqual(certificate);
  });
});
