import { describe, expect, test } from 'vitest';
import {
  isSameApplication,
  parseApplicationRegistration,
  type ApplicationRegistration,
} from '../../../src-shared/model/application-registration.ts';
import type { MicrosoftCloud } from '../../../src-shared/model/microsoft-clouds.ts';
import { entryProblemOfRegistration } from '../../../src-shared/forms/microsoft-form.ts';

const clientId = '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34';
const tenantId = '2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41';
const custom = (
  changes: { clientId?: string; tenantId?: string; cloud?: MicrosoftCloud } = {},
): ApplicationRegistration => ({
  kind: 'custom',
  clientId,
  tenantId,
  cloud: 'worldwide',
  ...changes,
});

describe('a registration that a person typed', () => {
  test('is not asked for anything while the preinstalled application is used', () => {
    expect(parseApplicationRegistration({ kind: 'preinstalled' })).toEqual({
      kind: 'valid',
      application: { kind: 'preinstalled' },
    });
  });

  test.each([
    ['as they are', clientId, tenantId],
    ['in braces, as a GUID is often pasted', `{${clientId}}`, ` { ${tenantId} } `],
    ['with blanks, line breaks and tabs', `\t${clientId}\r\n`, `\u00a0${tenantId} `],
    ['in capital letters', clientId.toUpperCase(), tenantId.toUpperCase()],
  ])('gives the same IDs %s', (_, typedClientId, typedTenantId) => {
    expect(parseApplicationRegistration(custom({ clientId: typedClientId, tenantId: typedTenantId }))).toEqual({
      kind: 'valid',
      application: custom(),
    });
  });

  test.each(['contoso.com', 'Contoso.OnMicrosoft.com', 'a.b.c.example', 'xn--mnchen-3ya.de', '3com.com'])(
    'may name the tenant by the domain %s',
    (domain) => {
      expect(parseApplicationRegistration(custom({ tenantId: domain }))).toEqual({
        kind: 'valid',
        application: custom({ tenantId: domain.toLowerCase() }),
      });
    },
  );

  test.each([
    'contoso',
    'organizations',
    'common',
    'contoso.com/v2.0',
    'https://contoso.com',
    '-contoso.com',
    'contoso-.com',
    'contoso..com',
    '10.0.0.1',
    `${'a'.repeat(64)}.com`,
    tenantId.slice(1),
  ])('does not name a tenant by %s', (typed) => {
    expect(parseApplicationRegistration(custom({ tenantId: typed }))).toEqual({
      kind: 'invalid',
      problems: [{ field: 'tenantId', kind: 'not-a-tenant' }],
    });
  });

  test.each(['contoso.com', clientId.slice(1), clientId.replaceAll('-', ''), `${clientId} ${clientId}`])(
    'has no client ID in %s',
    (typed) => {
      expect(parseApplicationRegistration(custom({ clientId: typed }))).toEqual({
        kind: 'invalid',
        problems: [{ field: 'clientId', kind: 'not-a-guid' }],
      });
    },
  );

  test('must have both IDs', () => {
    expect(parseApplicationRegistration(custom({ clientId: ' ', tenantId: '{}' }))).toEqual({
      kind: 'invalid',
      problems: [
        { field: 'clientId', kind: 'missing' },
        { field: 'tenantId', kind: 'missing' },
      ],
    });
  });
});

test('two registrations are the same only if everything about them is', () => {
  const preinstalled: ApplicationRegistration = { kind: 'preinstalled' };

  expect([
    isSameApplication(preinstalled, { kind: 'preinstalled' }),
    isSameApplication(custom(), custom()),
    isSameApplication(custom(), preinstalled),
    isSameApplication(custom(), custom({ tenantId: 'contoso.com' })),
    isSameApplication(custom(), custom({ clientId: tenantId })),
  ]).toEqual([true, true, false, false, false]);
});

test.each([
  [{ field: 'clientId', kind: 'missing' }, 'client-id-missing'],
  [{ field: 'tenantId', kind: 'missing' }, 'tenant-id-missing'],
  [{ field: 'clientId', kind: 'not-a-guid' }, 'client-id-not-a-guid'],
  [{ field: 'tenantId', kind: 'not-a-tenant' }, 'not-a-tenant'],
] as const)('the problem %j is, in a form, that of its field alone: %s', (problem, kind) => {
  expect(entryProblemOfRegistration(problem)).toEqual({ kind });
});
