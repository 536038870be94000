import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmailAddress } from '../../../src-shared/forms/recipients-text.ts';
import {
  parseOptionsForm,
  parseTestForm,
  toOptionsForm,
  withEdited,
  type EditedSettings,
  type OptionsForm,
} from '../../../src-shared/forms/options-form.ts';
import { problemsOfForm } from '../../../src-shared/forms/parsed-form.ts';
import { defaultSettings, themes, type Settings } from '../../../src-shared/model/settings.ts';
import { backupServerView } from '../../builders/backup-server.ts';
import { authorizedAccount, optionsForm, settings } from '../../builders/settings.ts';

function problemsOf(form: OptionsForm, purpose: 'save' | 'test' = 'save') {
  return problemsOfForm(purpose === 'save' ? parseOptionsForm(form) : parseTestForm(form));
}

/** The settings after the form was saved. */
function savedOver(before: Settings, form: OptionsForm): Settings {
  const parsed = parseOptionsForm(form);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return withEdited(before, parsed.value);
}

describe('the form and the settings', () => {
  test('the form stands for exactly the settings that it shows', () => {
    expect(toOptionsForm(settings(), false)).toEqual(optionsForm());
    expect(savedOver(defaultSettings, optionsForm())).toEqual(settings());
  });

  test('any good settings come back unchanged', () => {
    const guid = fc.uuid();
    const address = fc.emailAddress().filter(isEmailAddress);
    const editable: fc.Arbitrary<EditedSettings> = fc.record({
      sender: fc.record({
        application: fc.oneof(
          fc.constant({ kind: 'preinstalled' as const }),
          fc.record({
            kind: fc.constant('custom' as const),
            clientId: guid,
            tenantId: fc.oneof(guid, fc.constant('contoso.com')),
          }),
        ),
        sendAs: fc.option(address),
      }),
      route: fc.record({
        isEnabled: fc.boolean(),
        recipients: fc.uniqueArray(fc.record({ address, name: fc.constantFrom('', 'Anna Berg', 'Berg, "A" \\') }), {
          minLength: 1,
          maxLength: 5,
          selector: (recipient) => recipient.address.toLowerCase(),
        }),
        subjectTemplate: fc.string().filter((text) => text.trim() !== ''),
        shouldAttachReport: fc.boolean(),
        shouldNotifyOn: fc.record({ success: fc.boolean(), warning: fc.boolean(), failure: fc.boolean() }),
        shouldSuppressUntilLastRetry: fc.boolean(),
      }),
      sources: fc.record({ sessionFolder: fc.option(fc.string()) }),
      history: fc.record({ retentionDays: fc.integer({ min: 1, max: 3650 }) }),
      general: fc.record({ theme: fc.constantFrom(...themes) }),
    });

    fc.assert(
      fc.property(editable, (edited) => {
        expect(parseOptionsForm(toOptionsForm(withEdited(defaultSettings, edited), true))).toEqual({
          kind: 'valid',
          value: edited,
        });
      }),
    );
  });

  test('the settings of a fresh installation can be saved as they are', () => {
    expect(savedOver(defaultSettings, toOptionsForm(defaultSettings, true))).toEqual(defaultSettings);
  });

  test('what the form does not show stays as it is', () => {
    const stored = settings({
      sender: { authorization: { account: authorizedAccount(), cacheId: 'cache-1' } },
      sources: { backupServers: [{ ...backupServerView('vb365').server, version: 'automatic', passwordId: null }] },
    });

    expect(savedOver(stored, optionsForm())).toEqual(stored);
  });

  test('what a person typed is saved in its one form', () => {
    const parsed = parseOptionsForm(
      optionsForm({
        route: { recipients: 'a@contoso.com,\nAnna <b@contoso.com>, A@contoso.com' },
        sender: {
          sendAs: ' alerts@contoso.com ',
          application: {
            kind: 'custom',
            clientId: '{8F6A2C90-41D7-4E35-A0F3-7D9B5C1E2A34}',
            tenantId: ' Contoso.com ',
          },
        },
      }),
    );

    expect(parsed).toMatchObject({
      value: {
        route: {
          recipients: [
            { address: 'a@contoso.com', name: '' },
            { address: 'b@contoso.com', name: 'Anna' },
          ],
        },
        sender: {
          sendAs: 'alerts@contoso.com',
          application: { kind: 'custom', clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34', tenantId: 'contoso.com' },
        },
      },
    });
  });
});

describe('what blocks saving', () => {
  test('notifications that go to nobody', () => {
    expect(problemsOf(optionsForm({ route: { recipients: ' ;' } }))).toEqual([
      { field: 'route.recipients', message: 'Enter at least one recipient.' },
    ]);
  });

  test('nothing of that, while notifications are off', () => {
    expect(problemsOf(optionsForm({ route: { isEnabled: false, recipients: '' } }))).toEqual([]);
  });

  test('each bad address, by its name, in a line of its own', () => {
    expect(problemsOf(optionsForm({ route: { recipients: 'nobody; a@contoso.com; x@y' } }))).toEqual([
      { field: 'route.recipients', message: 'These are not email addresses: “nobody”, “x@y”.' },
    ]);
  });

  test('an empty subject', () => {
    expect(problemsOf(optionsForm({ route: { subjectTemplate: ' \t' } }))).toEqual([
      { field: 'route.subjectTemplate', message: 'Enter a subject.' },
    ]);
  });

  test.each(['', 'Alerts <alerts@contoso.com>', 'alerts'])('a mailbox to send as that is %j', (sendAs) => {
    expect(problemsOf(optionsForm({ sender: { sendAs } }))).toEqual([
      { field: 'sender.sendAs', message: 'Enter the email address of the mailbox to send as.' },
    ]);
  });

  test('a custom application without its IDs, also while notifications are off', () => {
    const application = { kind: 'custom', clientId: '', tenantId: 'x' } as const;

    expect(problemsOf(optionsForm({ route: { isEnabled: false }, sender: { application } }))).toEqual([
      { field: 'sender.application', message: 'Enter the application client ID of your registration.' },
      {
        field: 'sender.application',
        message: 'The tenant ID is a GUID or a verified domain name such as contoso.com.',
      },
    ]);
  });

  test('not that no result is ticked: that is only noted', () => {
    const form = optionsForm({
      route: { shouldNotifyOnSuccess: false, shouldNotifyOnWarning: false, shouldNotifyOnFailure: false },
    });

    expect(problemsOf(form)).toEqual([]);
  });
});

test('a test message needs someone to go to, also while notifications are off', () => {
  expect(problemsOf(optionsForm({ route: { isEnabled: false, recipients: '' } }), 'test')).toEqual([
    { field: 'route.recipients', message: 'Enter at least one recipient.' },
  ]);
});

describe('the days that history is kept', () => {
  const bad = ['', '0', '3651', '-1', '1.5', 'ninety', '1e3', '0x10'];
  for (const text of bad) {
    test(`“${text}” is refused, and does not keep a test message from being sent`, () => {
      const form = optionsForm({ general: { retentionDays: text } });

      expect([problemsOf(form), problemsOf(form, 'test')]).toEqual([
        [{ field: 'general.retentionDays', message: 'Enter a number of days from 1 to 3650.' }],
        [],
      ]);
    });
  }

  test('may have blanks around them', () => {
    expect(parseOptionsForm(optionsForm({ general: { retentionDays: ' 30 ' } }))).toMatchObject({
      value: { history: { retentionDays: 30 } },
    });
  });
});
