import { expect, test } from 'vitest';
import { ApplicationSettingsDialog } from '../../../src-main/settings/application-settings-dialog.ts';
import type { AdvancedSettings } from '../../../src-shared/forms/advanced-settings.ts';

const preinstalled: AdvancedSettings = {
  sender: 'microsoft-365',
  form: {
    application: { kind: 'preinstalled' },
    sendAs: null,
    signInAs: 'person',
    mailbox: '',
    certificate: null,
  },
};
const custom: AdvancedSettings = {
  sender: 'microsoft-365',
  form: {
    application: { kind: 'custom', clientId: 'client', tenantId: 'contoso.com', cloud: 'worldwide' },
    sendAs: null,
    signInAs: 'person',
    mailbox: '',
    certificate: null,
  },
};

function prepare() {
  const calls: unknown[] = [];
  const dialog = new ApplicationSettingsDialog({
    showWindow: () => calls.push('show'),
    saved: () => Promise.resolve(preinstalled),
    save: async (advanced) => void calls.push(advanced),
  });
  return { calls, dialog };
}

test('what the person decides in the window goes back to who asked, and nothing is saved', async () => {
  const { calls, dialog } = prepare();
  const outcome = dialog.edit(custom);
  expect(await dialog.initial()).toEqual(custom);
  await dialog.finish({ kind: 'accepted', settings: preinstalled });

  expect([await outcome, calls, await dialog.initial()]).toEqual([
    { kind: 'accepted', settings: preinstalled },
    ['show'],
    preinstalled,
  ]);
});

test('closing the window is Cancel', async () => {
  const { dialog } = prepare();
  const outcome = dialog.edit(custom);
  dialog.closed();

  expect(await outcome).toEqual({ kind: 'cancelled' });
});

test('asked again while the window is closing, it is shown anew when that one is gone', async () => {
  const { calls, dialog } = prepare();
  const first = dialog.edit(preinstalled);
  await dialog.finish({ kind: 'cancelled' });
  const second = dialog.edit(custom);
  expect([await first, calls]).toEqual([{ kind: 'cancelled' }, ['show']]);
  dialog.closed();
  expect([calls, await dialog.initial()]).toEqual([['show', 'show'], custom]);
  await dialog.finish({ kind: 'accepted', settings: custom });
  dialog.closed();
  expect([await second, calls]).toEqual([{ kind: 'accepted', settings: custom }, ['show', 'show']]);
});

test('asking again ends the first question', async () => {
  const { dialog } = prepare();
  const first = dialog.edit(preinstalled);
  const second = dialog.edit(custom);
  await dialog.finish({ kind: 'cancelled' });

  expect([await first, await second]).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
});

test('a window that was opened by itself begins with what is saved, and saves', async () => {
  const { calls, dialog } = prepare();
  expect(await dialog.initial()).toEqual(preinstalled);
  await dialog.finish({ kind: 'cancelled' });
  await dialog.finish({ kind: 'accepted', settings: custom });

  expect(calls).toEqual([custom]);
});
