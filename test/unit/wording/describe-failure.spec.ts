import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { accountFailureSchema } from '../../../src-shared/model/failures/account-failure.ts';
import { googleAccountFailureSchema } from '../../../src-shared/model/failures/google-account-failure.ts';
import { deliveryFailureSchema } from '../../../src-shared/model/failures/delivery-failure.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { LanguageCode } from '../../../src-shared/model/language.ts';
import type { OrganizationCloud } from '../../../src-shared/model/microsoft-clouds.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { failureSchema, type Failure } from '../../../src-shared/model/failures/failure.ts';
import { severityOf } from '../../../src-shared/model/failures/severity-of.ts';
import { mailSourceFailureSchema } from '../../../src-shared/model/failures/mail-source-failure.ts';
import { notificationsFailureSchema } from '../../../src-shared/model/failures/notifications-failure.ts';
import { sessionFolderFailureSchema } from '../../../src-shared/model/failures/session-folder-failure.ts';
import { systemFailureSchema } from '../../../src-shared/model/failures/system-failure.ts';
import { smtpFailureSchema } from '../../../src-shared/model/failures/smtp-failure.ts';
import { storageFailureSchema } from '../../../src-shared/model/failures/storage-failure.ts';

/** One failure of each kind: what a schema names is filled with values that show where they end up. */
function oneOfEach(schema: { options: readonly z.ZodObject[] }): Failure[] {
  return schema.options.map((option) => {
    const members = Object.entries(option.shape).map(([name, member]) => [name, sampleOf(name, member as z.ZodType)]);
    return failureSchema.parse(Object.fromEntries(members));
  });
}

function sampleOf(name: string, schema: z.ZodType): unknown {
  if (name === 'failure') return { area: 'account', kind: 'sign-in-again' };
  const samples = [
    `sample-${name}`,
    503,
    { area: 'delivery', kind: 'send-as-denied' },
    { kind: 'other', name: 'sample-name' },
    { status: 550, code: '5.1.1', text: 'sample-text' },
    [{ name: 'Theme', place: 'sample-place', reason: 'it is none of light, dark' }],
    ...('values' in schema.def ? (schema.def.values as unknown[]) : []),
  ];
  const enumerated = 'options' in schema ? (schema.options as unknown[]) : [];
  return [...enumerated, ...samples].find((sample) => schema.safeParse(sample).success);
}

const failures = [
  accountFailureSchema,
  googleAccountFailureSchema,
  deliveryFailureSchema,
  notificationsFailureSchema,
  sessionFolderFailureSchema,
  mailSourceFailureSchema,
  storageFailureSchema,
  systemFailureSchema,
  smtpFailureSchema,
].flatMap(oneOfEach);

describe('the wording of failures', () => {
  test('of a policy names what is ignored, where it is and why, and no more than a few', () => {
    const problem = (name: string | null) => ({ name, place: '/etc/policy.json', reason: 'it is empty' });
    const told = (...names: (string | null)[]) =>
      describeFailure(english.words, { area: 'system', kind: 'policy-not-used', problems: names.map(problem) });
    expect(told('Subject').detail).toBe(
      'Subject (/etc/policy.json) is ignored, because it is empty. Everything else that it has set is in force.',
    );
    expect(told(null).detail).toMatch(/^\/etc\/policy\.json is ignored, because it is empty\./);
    expect(told('A', 'B', 'C', 'D', 'E')).toMatchObject({
      title: '5 settings of your organization cannot be used',
      detail: expect.stringContaining('The log names 2 more.'),
    });
  });

  test('of a disk says how much is free at most, in MB', () => {
    const failure = { area: 'storage', kind: 'disk-nearly-full', path: '/größe', limitBytes: 500_000_000 } as const;
    expect(describeFailure(english.words, failure).detail).toBe(
      'Less than 500 MB are free on the disk that holds /größe. When it is full, finished jobs cannot be recorded.',
    );
  });

  test('there is one of each kind to look at', () => {
    expect(failures).not.toEqual([]);
    expect(new Set(failures.map(({ area, kind }) => `${area} ${kind}`)).size).toBe(failures.length);
  });

  test.each(failures.map((failure) => [failure.kind, failure] as const))(
    '%s has a title, a detail and a next step, each complete',
    (_, failure) => {
      const { title, detail, nextStep } = describeFailure(english.words, failure);

      expect(title).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(detail).toMatch(/^\S.*\S$/u);
      expect(nextStep.label).toMatch(/^\p{Lu}.*\S$/u);
      expect(`${title} ${detail} ${nextStep.label}`).not.toMatch(/undefined|null|NaN|\[object|\$\{|"kind"/);
    },
  );

  test.each(
    failures.filter((failure) => Object.keys(failure).length > 2).map((failure) => [failure.kind, failure] as const),
  )('%s says what it carries', (_, failure) => {
    const { detail } = describeFailure(english.words, failure);
    const carried = Object.entries(failure).filter(
      // A size is said in MB, which the sample's few bytes are none of.
      ([name, value]) => name !== 'kind' && !name.endsWith('Bytes') && /^sample-|^503$/.test(String(value)),
    );

    for (const [, value] of carried) expect(detail).toContain(String(value));
  });

  test('no two different troubles look the same', () => {
    // One kind may be found in two areas: a sign-in that was cancelled is the same at every service.
    const kinds = Map.groupBy(
      failures.filter(({ kind }) => kind !== 'sender'),
      (failure) => describeFailure(english.words, failure).detail,
    );

    expect([...kinds.values()].filter((same) => new Set(same.map(({ kind }) => kind)).size > 1)).toEqual([]);
  });

  test('an account trouble is worded the same whether it is met at sign-in or at sending', () => {
    expect(
      describeFailure(english.words, {
        area: 'delivery',
        kind: 'sender',
        failure: { area: 'account', kind: 'blocked-by-policy' },
      }),
    ).toEqual(describeFailure(english.words, { area: 'account', kind: 'blocked-by-policy' }));
  });

  test.each(failures.filter(({ area }) => area === 'delivery'))(
    'a message that was not sent names the service that it carries, and no other: $kind',
    (failure) => {
      if (failure.kind === 'sender') return;
      const { title, detail, nextStep } = describeFailure(english.words, failure);
      const isNamed = Object.values(english.words.services).some(({ name }) =>
        `${title} ${detail} ${nextStep.label}`.includes(name),
      );
      const service = 'service' in failure ? failure.service : undefined;

      expect(isNamed).toBe(service !== undefined);
    },
  );

  test.each(['gateway-timeout', 'connection-lost', 'program-ended'] as const)(
    'an unknown outcome never claims that the message was sent or was not: %s',
    (cause) => {
      expect(describeFailure(english.words, { area: 'delivery', kind: 'outcome-unknown', cause }).detail).toMatch(
        /may have been sent/,
      );
    },
  );

  test.each([
    { area: 'delivery', kind: 'throttled', service: 'microsoft-365' },
    { area: 'delivery', kind: 'service-unavailable', service: 'microsoft-365', status: 503 },
    { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
    { area: 'delivery', kind: 'captive-portal', service: 'microsoft-365' },
    { area: 'delivery', kind: 'outcome-unknown', service: 'microsoft-365', cause: 'gateway-timeout' },
  ] as const)('$kind promises to be sent again only for notifications: a test message is not', (failure) => {
    const { detail, nextStep } = describeFailure(english.words, failure);

    expect(`${detail} ${nextStep.label}`).toMatch(/notifications? (is|are) (retried|resent) automatically/i);
  });

  test.each([
    [{ area: 'account', kind: 'sign-in-again' }, 'error'],
    [{ area: 'account', kind: 'mailbox-over-quota' }, 'error'],
    [{ area: 'account', kind: 'sign-in-not-stored' }, 'warning'],
    [{ area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' }, 'warning'],
    [{ area: 'notifications', kind: 'notifications-delayed', count: 1, cause: null }, 'error'],
    [{ area: 'session-folder', kind: 'session-files-rejected', path: '/s', count: 1 }, 'warning'],
  ] as const)('%j is shown everywhere as: %s', (failure, severity) => {
    expect(severityOf(failure)).toBe(severity);
  });

  test('a mailbox is named where it is known, and left out where it is not', () => {
    expect(
      describeFailure(english.words, { area: 'account', kind: 'no-mailbox', account: 'guest@contoso.com' }).detail,
    ).toContain('guest@contoso.com');
    expect(describeFailure(english.words, { area: 'account', kind: 'no-mailbox', account: '' }).detail).toContain(
      'this account',
    );
  });

  test('a refusal without a code says its status alone', () => {
    expect(
      describeFailure(english.words, {
        area: 'delivery',
        kind: 'not-accepted',
        service: 'microsoft-365',
        status: 400,
        code: '',
      }).detail,
    ).toBe('Microsoft 365 refused the message with status 400.');
  });
});

test.each<[OrganizationCloud, english: string, german: string]>([
  [{ kind: 'known', clouds: ['worldwide'] }, 'in the worldwide cloud', 'in der weltweiten Cloud'],
  [
    { kind: 'known', clouds: ['us-government-gcc-high', 'us-government-dod'] },
    'in US Government (GCC High) or in US Government (DoD)',
    'in US Government (GCC High) oder in US Government (DoD)',
  ],
  [{ kind: 'other', name: 'example.com' }, 'in another cloud (example.com)', 'in einer anderen Cloud (example.com)'],
])('where an organization is, is said in the language of who reads it: %j', (region, inEnglish, inGerman) => {
  const failure = { area: 'account', kind: 'other-cloud', chosen: 'china', region } as const;
  const detailIn = (language: LanguageCode) => describeFailure(textsOf(language).words, failure).detail;

  expect([detailIn('en'), detailIn('de')]).toEqual([
    `The organization is ${inEnglish}, and the cloud that is chosen is China (21Vianet).`,
    `Die Organisation ist ${inGerman}, ausgewählt ist aber die Cloud China (21Vianet).`,
  ]);
});
