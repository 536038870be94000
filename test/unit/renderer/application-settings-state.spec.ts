import { describe, expect, it } from 'vitest';
import {
  beginApplicationSettings,
  editField,
  leaveField,
  setCustom,
  submitApplicationSettings,
} from '../../../src-renderer/features/application-settings/application-settings-state.ts';

const clientId = '11112222-3333-4444-5555-666677778888';
const custom = { kind: 'custom', clientId, tenantId: 'contoso.com' } as const;

describe('application settings', () => {
  it('give back the registration that they began with', () => {
    for (const application of [custom, { kind: 'preinstalled' } as const]) {
      expect(submitApplicationSettings(beginApplicationSettings(application))).toEqual({ kind: 'valid', application });
    }
  });

  it('keep what was typed while the box is clear', () => {
    const cleared = setCustom(beginApplicationSettings(custom), false);
    expect(submitApplicationSettings(cleared)).toEqual({ kind: 'valid', application: { kind: 'preinstalled' } });
    expect(submitApplicationSettings(setCustom(cleared, true))).toEqual({ kind: 'valid', application: custom });
  });

  it('trim what was pasted when the field is left, even if the other one is still empty', () => {
    const state = setCustom(beginApplicationSettings({ kind: 'preinstalled' }), true);
    const left = leaveField(editField(state, 'clientId', ` {${clientId.toUpperCase()}} `), 'clientId');
    expect(left).toMatchObject({ clientId, tenantId: '', problems: {} });
  });

  it('say what is wrong with a field that was left, and not before it was filled', () => {
    const state = setCustom(beginApplicationSettings({ kind: 'preinstalled' }), true);
    expect(leaveField(state, 'tenantId').problems).toEqual({});
    const left = leaveField(editField(state, 'tenantId', 'contoso'), 'tenantId');
    expect(Object.keys(left.problems)).toEqual(['tenantId']);
    expect(editField(left, 'tenantId', 'contoso.com').problems).toEqual({});
  });

  it('name the first bad field for the focus', () => {
    const state = setCustom(beginApplicationSettings({ kind: 'preinstalled' }), true);
    expect(submitApplicationSettings(state)).toMatchObject({ kind: 'invalid', firstBadField: 'clientId' });
    expect(submitApplicationSettings(editField(state, 'clientId', clientId))).toMatchObject({
      kind: 'invalid',
      firstBadField: 'tenantId',
      state: { problems: { tenantId: 'Enter the tenant ID of your organization.' } },
    });
  });
});
