import { languageChoices } from '../../../src-shared/model/language.ts';
import { senderIds } from '../../../src-shared/model/sender.ts';
import { contains, rule } from '../../builders/rule.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmailAddress } from '../../../src-shared/forms/recipients-text.ts';
import { microsoftClouds } from '../../../src-shared/model/microsoft-clouds.ts';
import {
  parseOptionsForm,
  parseTestForm,
  toOptionsForm,
  withEdited,
  type EditedSettings,
  type OptionsForm,
} from '../../../src-shared/forms/options-form.ts';
import { problemsOfForm } from '../../../src-shared/forms/parsed-form.ts';
import {
  defaultSettings,
  microsoftSenderOf,
  themes,
  withSender,
  type Settings,
} from '../../../src-shared/model/settings.ts';
import { defaultSmtpSender } from '../../../src-shared/model/smtp-sender.ts';
import type { EditedGmail } from '../../../src-shared/forms/gmail-form.ts';
import { defaultGmailSender, type GmailSenderSettings } from '../../../src-shared/model/gmail-sender.ts';
import { backupServerView } from '../../builders/backup-server.ts';
import { mailPattern } from '../../builders/mail-pattern.ts';
import { authorizedAccount, optionsForm, settings } from '../../builders/settings.ts';

function problemsOf(form: OptionsForm, purpose: 'save' | 'test' = 'save') {
  return problemsOfForm(purpose === 'save' ? parseOptionsForm(form) : parseTestForm(form));
}

/** As the senders save it, beside what they keep elsewhere. */
function withAllEdited(before: Settings, edited: EditedSettings): Settings {
  const { smtp, gmail } = edited;
  const withMicrosoft = withMicrosoftEdited(before, edited);
  const withGmail = gmail === null ? withMicrosoft : withSender(withMicrosoft, toStored(gmail));
  if (smtp === null) return withGmail;
  const login = smtp.login === null ? null : { username: smtp.login.username, passwordId: 'kept' };
  return withSender(withGmail, { ...defaultSmtpSender, ...smtp, login });
}

function withMicrosoftEdited(before: Settings, edited: EditedSettings): Settings {
  const sender = microsoftSenderOf(before);
  if (edited.microsoft === null) return withEdited(before, edited);
  const { mailbox, certificate: _kept, ...microsoft } = edited.microsoft;
  return withSender(withEdited(before, edited), {
    ...sender,
    ...microsoft,
    ownSignIn: { ...sender.ownSignIn, mailbox },
  });
}

function toStored({ application }: EditedGmail): GmailSenderSettings {
  if (application.kind === 'preinstalled') return { ...defaultGmailSender, application };
  const { kind, clientId } = application;
  return { ...defaultGmailSender, application: { kind, clientId, clientSecretId: 'kept' } };
}

function savedOver(before: Settings, form: OptionsForm): Settings {
  const parsed = parseOptionsForm(form);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return withAllEdited(before, parsed.value);
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
      smtp: fc.record({
        host: fc.constantFrom('mail.contoso.com', '10.0.0.1', '2001:db8::1'),
        port: fc.integer({ min: 1, max: 65_535 }),
        usesTls: fc.boolean(),
        login: fc.option(
          fc.record({ username: fc.constantFrom('backup', 'backup@contoso.com'), password: fc.constant(null) }),
        ),
        fingerprint: fc.option(fc.constant('AB:CD')),
        from: address,
      }),
      gmail: fc.record({
        application: fc.oneof(
          fc.constant({ kind: 'preinstalled' as const }),
          fc.record({
            kind: fc.constant('custom' as const),
            clientId: fc.constantFrom('1-a.apps.googleusercontent.com', '2-b.apps.googleusercontent.com'),
            clientSecret: fc.constant(null),
          }),
        ),
      }),
      microsoft: fc.record({
        application: fc.oneof(
          fc.constant({ kind: 'preinstalled' as const }),
          fc.record({
            kind: fc.constant('custom' as const),
            clientId: guid,
            tenantId: fc.oneof(guid, fc.constant('contoso.com')),
            cloud: fc.constantFrom(...microsoftClouds),
          }),
        ),
        sendAs: fc.option(address),
        signInAs: fc.constant('person' as const),
        mailbox: fc.oneof(fc.constant(''), address),
        certificate: fc.constant(null),
      }),
      route: fc.record({
        isEnabled: fc.boolean(),
        senderId: fc.constantFrom(...senderIds),
        recipients: fc.uniqueArray(fc.record({ address, name: fc.constantFrom('', 'Anna Berg', 'Berg, "A" \\') }), {
          minLength: 1,
          maxLength: 5,
          selector: (recipient) => recipient.address.toLowerCase(),
        }),
        subjectTemplate: fc.string().filter((text) => text.trim() !== ''),
        shouldAttachReport: fc.boolean(),
        shouldNotifyOn: fc.record({
          success: fc.boolean(),
          warning: fc.boolean(),
          failure: fc.boolean(),
          recovery: fc.boolean(),
          missed: fc.boolean(),
        }),
        shouldNotifyOnAlarms: fc.boolean(),
        shouldSuppressUntilLastRetry: fc.boolean(),
      }),
      rules: fc.constantFrom([], [rule({ id: 'a' }), rule({ id: 'b', conditions: { job: contains('é & “x”') } })]),
      digest: fc.record({
        isEnabled: fc.boolean(),
        schedule: fc.record({
          every: fc.oneof(
            fc.constant({ kind: 'day' as const }),
            fc.record({ kind: fc.constant('week' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
            fc.record({ kind: fc.constant('month' as const), day: fc.integer({ min: 1, max: 31 }) }),
          ),
          time: fc.constantFrom('00:00', '07:05', '23:59'),
        }),
        timeZone: fc.option(fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kathmandu')),
        recipients: fc.option(fc.constant([{ address: 'boss@contoso.com', name: 'Boss' }])),
        shouldReplaceSuccesses: fc.boolean(),
        shouldSendWithoutIssues: fc.boolean(),
      }),
      sources: fc.record({ sessionFolder: fc.option(fc.string()) }),
      mail: fc.record({
        isOn: fc.boolean(),
        port: fc.integer({ min: 1, max: 65_535 }),
        otherComputers: fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { maxLength: 3 }),
        patterns: fc.constantFrom([], [mailPattern()]),
      }),
      history: fc.record({ retentionDays: fc.integer({ min: 1, max: 3650 }) }),
      general: fc.record({
        theme: fc.constantFrom(...themes),
        language: fc.constantFrom(...languageChoices),
        messageLanguage: fc.constantFrom(...languageChoices),
        metricsFolder: fc.option(fc.string()),
      }),
    });

    fc.assert(
      fc.property(editable, (edited) => {
        expect(parseOptionsForm(toOptionsForm(withAllEdited(defaultSettings, edited), true))).toEqual({
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
      sources: {
        backupServers: [
          { ...backupServerView('vb365').server, version: 'automatic', alsoReported: [], passwordId: null },
        ],
      },
    });

    expect(savedOver(stored, optionsForm())).toEqual(stored);
  });

  test('what a person typed is saved in its one form', () => {
    const parsed = parseOptionsForm(
      optionsForm({
        route: { recipients: 'a@contoso.com,\nAnna <b@contoso.com>, A@contoso.com' },
        microsoft: {
          sendAs: ' alerts@contoso.com ',
          application: {
            kind: 'custom',
            clientId: '{8F6A2C90-41D7-4E35-A0F3-7D9B5C1E2A34}',
            tenantId: ' Contoso.com ',
            cloud: 'worldwide',
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
        microsoft: {
          sendAs: 'alerts@contoso.com',
          signInAs: 'person',
          mailbox: '',
          certificate: null,
          application: {
            kind: 'custom',
            clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
            tenantId: 'contoso.com',
            cloud: 'worldwide',
          },
        },
      },
    });
  });
});

describe('what blocks saving', () => {
  test('notifications that go to nobody', () => {
    expect(problemsOf(optionsForm({ route: { recipients: ' ;' } }))).toEqual([
      { field: 'route.recipients', problem: { kind: 'recipients-missing' } },
    ]);
  });

  test('nothing of that, while notifications are off', () => {
    expect(problemsOf(optionsForm({ route: { isEnabled: false, recipients: '' } }))).toEqual([]);
  });

  test('each bad address, as it was typed', () => {
    expect(problemsOf(optionsForm({ route: { recipients: 'nobody; a@contoso.com; x@y' } }))).toEqual([
      { field: 'route.recipients', problem: { kind: 'bad-recipients', texts: ['nobody', 'x@y'] } },
    ]);
  });

  test('an empty subject', () => {
    expect(problemsOf(optionsForm({ route: { subjectTemplate: ' \t' } }))).toEqual([
      { field: 'route.subjectTemplate', problem: { kind: 'subject-missing' } },
    ]);
  });

  test.each(['', 'Alerts <alerts@contoso.com>', 'alerts'])('a mailbox to send as that is %j', (sendAs) => {
    expect(problemsOf(optionsForm({ microsoft: { sendAs } }))).toEqual([
      { field: 'microsoft.sendAs', problem: { kind: 'send-as-missing' } },
    ]);
  });

  test('a custom application without its IDs, also while notifications are off', () => {
    const application = { kind: 'custom', clientId: '', tenantId: 'x', cloud: 'worldwide' } as const;

    expect(problemsOf(optionsForm({ route: { isEnabled: false }, microsoft: { application } }))).toEqual([
      { field: 'microsoft.application', problem: { kind: 'client-id-missing' } },
      {
        field: 'microsoft.application',
        problem: { kind: 'not-a-tenant' },
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
    { field: 'route.recipients', problem: { kind: 'recipients-missing' } },
  ]);
});

describe('the days that history is kept', () => {
  const bad = ['', '0', '3651', '-1', '1.5', 'ninety', '1e3', '0x10'];
  for (const text of bad) {
    test(`“${text}” is refused, and does not keep a test message from being sent`, () => {
      const form = optionsForm({ general: { retentionDays: text } });

      expect([problemsOf(form), problemsOf(form, 'test')]).toEqual([
        [{ field: 'general.retentionDays', problem: { kind: 'not-a-number-of-days' } }],
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

describe('an application that signs in as itself', () => {
  const application = {
    kind: 'custom',
    clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
    tenantId: 'contoso.com',
    cloud: 'china',
  } as const;

  test('needs a registration of its own, and an address to send from', () => {
    expect(problemsOf(optionsForm({ microsoft: { signInAs: 'application', mailbox: 'backup' } }))).toEqual([
      {
        field: 'microsoft.application',
        problem: { kind: 'needs-own-application' },
      },
      { field: 'microsoft.application', problem: { kind: 'mailbox-missing' } },
    ]);
    expect(problemsOf(optionsForm({ microsoft: { signInAs: 'application', application } }))).toEqual([]);
  });
});
