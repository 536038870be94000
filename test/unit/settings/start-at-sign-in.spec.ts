import { describe, expect, test } from 'vitest';
import { OptionsService } from '../../../src-main/settings/options-service.ts';
import { SettingsService } from '../../../src-main/settings/settings-service.ts';
import { StartAtSignInOption } from '../../../src-main/settings/start-at-sign-in.ts';
import type { OptionsForm } from '../../../src-shared/forms/options-form.ts';
import type { SystemFailure } from '../../../src-shared/model/failures/system-failure.ts';
import { optionsForm } from '../../builders/settings.ts';
import { InMemorySettingsStore } from '../../fakes/in-memory-settings-store.ts';
import { RememberedStartAtSignIn } from '../../fakes/remembered-start-at-sign-in.ts';
import { accountUnderTest, runningMicrosoft } from '../../fixtures/account-under-test.ts';

/** The option beside the settings that it is shown and saved with. */
function prepare() {
  const store = new InMemorySettingsStore();
  const settings = new SettingsService({ store, onFailure: () => {}, log: () => {} });
  settings.load();
  const options = new OptionsService({
    settings,
    senders: [runningMicrosoft(accountUnderTest().service, settings)],
    checkSessionFolder: () => Promise.resolve(null),
    checkMetricsFolder: () => Promise.resolve(null),
  });
  const system = new RememberedStartAtSignIn();
  const failures: (SystemFailure | null)[] = [];
  const told: boolean[] = [];
  const option = new StartAtSignInOption({
    system,
    onFailure: (failure) => failures.push(failure),
    onChanged: (isOn) => told.push(isOn),
  });
  const load = () => option.showIn(options.load());
  const save = async (form: OptionsForm) => option.saveWith(await options.save(form), form);
  return { store, options, system, failures, told, option, load, save };
}

describe('starting at sign-in', () => {
  test('that the organization has set stays as it is set, whatever a window or the menu says', async () => {
    const all = prepare();
    await all.option.enforce(false);
    expect([all.option.isManaged, await all.option.set(true)]).toEqual([true, false]);
    const form = optionsForm({ general: { startsAtSignIn: true } });
    expect(await all.save(form)).toMatchObject({ kind: 'saved', form: { general: { startsAtSignIn: false } } });
    await all.option.enforce(null);
    expect([all.option.isManaged, await all.option.set(true)]).toEqual([false, true]);
  });

  test('is proposed before anything is set up, and is as the system says afterwards', async () => {
    const all = prepare();
    expect((await all.load()).general.startsAtSignIn).toBe(true);

    // Also of somebody who has not authorized yet.
    await all.save(optionsForm({ general: { startsAtSignIn: false }, route: { isEnabled: false } }));
    expect((await all.load()).general.startsAtSignIn).toBe(false);

    // In the system's own settings.
    await all.system.set(true);
    expect((await all.load()).general.startsAtSignIn).toBe(true);
  });

  test('is changed on saving, and left alone where the form is refused', async () => {
    const all = prepare();
    await all.save(optionsForm({ general: { startsAtSignIn: true }, route: { recipients: 'nobody' } }));
    expect(await all.system.isOn()).toBe(false);

    expect(await all.save(optionsForm({ general: { startsAtSignIn: true } }))).toMatchObject({
      kind: 'saved',
      form: { general: { startsAtSignIn: true } },
    });
    expect(await all.system.isOn()).toBe(true);
  });

  test('that the system refuses is told; the rest is saved, and the form shows what is', async () => {
    const all = prepare();
    all.system.refusal = 'read-only file system';

    expect(
      await all.save(optionsForm({ general: { startsAtSignIn: true }, route: { recipients: 'a@contoso.com' } })),
    ).toEqual({
      kind: 'saved',
      form: optionsForm({ general: { startsAtSignIn: false }, route: { recipients: 'a@contoso.com' } }),
    });
    expect(all.failures).toEqual([
      { area: 'system', kind: 'start-at-sign-in-not-changed', reason: 'read-only file system' },
    ]);
    expect(await all.option.set(true)).toBe(false);
  });

  test('is changed from the menu without touching the settings', async () => {
    const all = prepare();

    expect([await all.option.set(true), all.store.text]).toEqual([true, null]);
    expect([all.option.isOn, all.told]).toEqual([true, [true]]);
  });

  test('is told where the system says something else than it last did', async () => {
    const all = prepare();
    await all.option.look();
    expect(all.told).toEqual([]);

    await all.system.set(true);
    await all.option.look();
    await all.option.look();
    expect([all.option.isOn, all.told]).toEqual([true, [true]]);
  });

  test('is told where it could not be changed, so that a check mark goes back', async () => {
    const all = prepare();
    all.system.refusal = 'read-only file system';

    expect(await all.option.set(true)).toBe(false);
    expect(all.told).toEqual([false]);
  });

  test('is what it was where the system cannot tell', async () => {
    const all = prepare();
    await all.option.set(true);
    all.system.isOn = () => Promise.reject(new Error('no such key'));

    expect([await all.option.look(), all.told]).toEqual([true, [true]]);
  });

  test('is not changed when one part of the settings is saved', async () => {
    const all = prepare();
    await all.system.set(true);

    await all.options.saveChanges({ general: { theme: 'dark' } });

    expect(await all.system.isOn()).toBe(true);
  });
});
