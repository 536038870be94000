import { expect, test } from 'vitest';
import { ApplicationSettingsDialog } from '../../../src-main/settings/application-settings-dialog.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';

const preinstalled: ApplicationRegistration = { kind: 'preinstalled' };
const custom: ApplicationRegistration = { kind: 'custom', clientId: 'client', tenantId: 'contoso.com' };

function prepare() {
  const calls: unknown[] = [];
  const dialog = new ApplicationSettingsDialog({
    showWindow: () => calls.push('show'),
    saved: () => Promise.resolve(preinstalled),
    save: async (application) => void calls.push(application),
  });
  return { calls, dialog };
}

test('what the person decides in the window goes back to who asked, and nothing is saved', async () => {
  const { calls, dialog } = prepare();
  const outcome = dialog.edit(custom);
  expect(await dialog.initial()).toEqual(custom);
  await dialog.finish({ kind: 'accepted', application: preinstalled });

  expect([await outcome, calls, await dialog.initial()]).toEqual([
    { kind: 'accepted', application: preinstalled },
    ['show'],
    preinstalled,
  ]);
});

test('closing the window is Cancel', async () => {
  const { dialog } = prepare();
  const outcome = dialog.edit(custom);
  dialog.cancel();

  expect(await outcome).toEqual({ kind: 'cancelled' });
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
  await dialog.finish({ kind: 'accepted', application: custom });

  expect(calls).toEqual([custom]);
});
