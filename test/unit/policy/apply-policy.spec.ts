import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPolicy, managedValues, sourcesOf, withoutPolicy } from '../../../src-main/policy/apply-policy.ts';
import { noPolicy, parsePolicy } from '../../../src-main/policy/parse-policy.ts';
import { settingNames, targetOf } from '../../../src-main/policy/policy-targets.ts';
import { optionsFormSchema, toOptionsForm, valueNamesOf } from '../../../src-shared/forms/options-form.ts';
import { policyLevels, policyMemberNames } from '../../../src-shared/model/policy.ts';
import {
  defaultSettings,
  senderOf,
  settingsSchema,
  withDefaultRoute,
  withSender,
  type Settings,
} from '../../../src-shared/model/settings.ts';
import { defaultSmtpSender } from '../../../src-shared/model/smtp-sender.ts';
import { settings } from '../../builders/settings.ts';

const policyOf = (value: unknown) => parsePolicy([{ place: 'machine', kind: 'read', value }]);
const withTheme = (all: Settings, theme: Settings['general']['theme']): Settings => ({
  ...all,
  general: { ...all.general, theme },
});

/** Values that each setting can have. */
const values: Record<string, fc.Arbitrary<unknown>> = {
  MailServer: fc.constantFrom('smtp', 'gmail', 'microsoft-365'),
  Recipients: fc.uniqueArray(fc.nat(20), { minLength: 1 }).map((all) => all.map((each) => `r${each}@contoso.com`)),
  Subject: fc.constantFrom('%JobName%', 'Sicherung „Ä“', 'x'),
  MicrosoftClientId: fc.uuid(),
  MicrosoftTenantId: fc.constantFrom('contoso.com', 'fabrikam.de'),
  MicrosoftCloud: fc.constantFrom('worldwide', 'china'),
  MicrosoftSignInAs: fc.constantFrom('person', 'application'),
  SmtpServer: fc.constantFrom('mail.contoso.com', '10.0.0.1'),
  SmtpPort: fc.integer({ min: 1, max: 65_535 }),
  SmtpFrom: fc.constantFrom('backup@contoso.com', 'a@b.de'),
  DigestTime: fc.constantFrom('00:00', '07:00', '23:59'),
  SessionFolder: fc.constantFrom('/srv/Sicherung Ä', 'D:\\Sessions', '\\\\server\\share'),
  MetricsFolder: fc.constantFrom('/srv/metrics', 'D:\\Messwerte Ä'),
  HistoryRetentionDays: fc.integer({ min: 1, max: 3650 }),
  Theme: fc.constantFrom('system', 'light', 'dark'),
};
const part = fc.record(Object.fromEntries(policyMemberNames.map((name) => [name, values[name] ?? fc.boolean()])), {
  requiredKeys: [],
});
const anyPolicy = fc
  .record({ enforced: part, recommended: part })
  .map(({ enforced, recommended }) => policyOf({ ...enforced, Recommended: recommended }));
/** What persons have stored: what a policy could have set, too. */
const anySettings = anyPolicy.map((policy) => applyPolicy(settings(), policy));

describe('for any policy, and whatever a person has stored and changes', () => {
  test('what is enforced is in force, and never stored', () => {
    fc.assert(
      fc.property(anySettings, anySettings, anyPolicy, (stored, wished, policy) => {
        // Whatever came out of a window, or out of a file.
        const next = settingNames.reduce(
          (all, name) => targetOf(name).write(all, targetOf(name).read(wished)),
          applyPolicy(stored, policy),
        );
        const kept = withoutPolicy(next, stored, policy);
        const inForce = applyPolicy(kept, policy);
        for (const [name, { level, value }] of policy.settings) {
          const { read } = targetOf(name);
          if (level === 'enforced') {
            expect([read(inForce), read(kept)]).toEqual([value, read(stored)]);
          } else {
            expect(read(inForce)).toEqual(read(wished));
          }
        }
        for (const name of settingNames) {
          if (!policy.settings.has(name)) expect(targetOf(name).read(kept)).toEqual(targetOf(name).read(wished));
        }
        expect([kept, inForce].map((each) => settingsSchema.safeParse(each).success)).toEqual([true, true]);
      }),
    );
  });

  test('saving what is in force changes nothing that is stored', () => {
    fc.assert(
      fc.property(anySettings, anyPolicy, (stored, policy) => {
        expect(withoutPolicy(applyPolicy(stored, policy), stored, policy)).toEqual(stored);
      }),
    );
  });
});

describe('a recommendation', () => {
  const policy = policyOf({ Recommended: { Theme: 'dark' } });

  test('is the default until the person chooses, which may be what the default was', () => {
    const inForce = applyPolicy(defaultSettings, policy);
    expect(inForce.general.theme).toBe('dark');
    const stored = withoutPolicy(withTheme(inForce, 'system'), defaultSettings, policy);
    expect([stored.general.theme, stored.chosen]).toEqual(['system', ['Theme']]);
    expect(applyPolicy(stored, policy).general.theme).toBe('system');
    expect(applyPolicy(stored, policyOf({ Recommended: { Theme: 'light' } })).general.theme).toBe('system');
  });

  test('does not change what the person had chosen before there was one', () => {
    expect(applyPolicy(withTheme(defaultSettings, 'light'), policy).general.theme).toBe('light');
  });
});

test('each setting says where it comes from', () => {
  const policy = policyOf({ AttachReport: true, Recommended: { Theme: 'dark', Subject: 'x' } });
  const stored = withDefaultRoute(defaultSettings, { subjectTemplate: 'mine' });
  expect(sourcesOf(stored, policy)).toMatchObject({
    AttachReport: 'enforced',
    Theme: 'recommended',
    Subject: 'person',
    NotifyOnSuccess: 'default',
  });
});

test('a policy manages the values of Options that it enforces', () => {
  expect(managedValues(policyOf({ Theme: 'dark', StartAtSignIn: false, Recommended: { Subject: 'x' } }))).toEqual([
    'general.theme',
    'general.startsAtSignIn',
  ]);
  const names = valueNamesOf(optionsFormSchema.parse(toOptionsForm(defaultSettings, false)));
  const all = settingNames.map((name) => targetOf(name).shownAs);
  expect(all.filter((name) => !names.includes(name))).toEqual([]);
  expect(managedValues(noPolicy)).toEqual([]);
  expect(policyLevels).toEqual(['enforced', 'recommended']);
});

describe('the password of a mail server', () => {
  const login = { username: 'backup', passwordId: 'id-1' };
  const own = withSender(settings(), { ...defaultSmtpSender, host: 'mine.example', login });
  const policy = policyOf({ SmtpServer: 'mail.contoso.com' });
  const smtpOf = (all: Settings) => senderOf(all, 'smtp');

  test('does not go to a server that an organization names later', () => {
    expect(smtpOf(applyPolicy(own, policy))).toMatchObject({ host: 'mail.contoso.com', login: { passwordId: null } });
    expect(smtpOf(applyPolicy(own, noPolicy))).toEqual(smtpOf(own));
  });

  test('that was entered for the server of the organization does not go to another one after it', () => {
    const inForce = applyPolicy(own, policy);
    const entered = withSender(inForce, { ...smtpOf(inForce), login: { ...login, passwordId: 'id-2' } });
    const stored = withoutPolicy(entered, own, policy);
    expect(smtpOf(stored)).toMatchObject({
      host: 'mine.example',
      login: { passwordId: 'id-2', placeOfPassword: { host: 'mail.contoso.com', port: 587 } },
    });
    expect(applyPolicy(stored, policy)).toEqual(entered);
    expect(smtpOf(applyPolicy(stored, noPolicy))).toMatchObject({ host: 'mine.example', login: { passwordId: null } });
  });
});
