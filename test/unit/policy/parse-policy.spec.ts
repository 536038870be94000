import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../src-main/policy/parse-policy.ts';
import type { PolicyDocument } from '../../../src-main/policy/policy-source.ts';
import { policyMemberNames, policyMembers, textOfMember } from '../../../src-shared/model/policy.ts';
import { policyTargets } from '../../../src-main/policy/policy-targets.ts';

const machine = (value: unknown): PolicyDocument => ({ place: 'machine', kind: 'read', value });
const person = (value: unknown): PolicyDocument => ({ place: 'person', kind: 'read', value });
const clientId = '11112222-3333-4444-5555-666677778888';

const parsed = (...documents: PolicyDocument[]) => {
  const { settings, problems } = parsePolicy(documents);
  return { settings: Object.fromEntries(settings), problems };
};

describe('what a policy sets', () => {
  test('is enforced, or recommended where it is below Recommended', () => {
    expect(parsed(machine({ Theme: 'dark', Recommended: { HistoryRetentionDays: 30 } }))).toEqual({
      settings: {
        Theme: { level: 'enforced', value: 'dark' },
        HistoryRetentionDays: { level: 'recommended', value: 30 },
      },
      problems: [],
    });
  });

  test('of the machine comes before that of the person, and what is enforced before what is recommended', () => {
    const { settings } = parsed(
      machine({ Theme: 'dark', Recommended: { AttachReport: true, HistoryRetentionDays: 30 } }),
      person({ Theme: 'light', AttachReport: false, Recommended: { HistoryRetentionDays: 60 } }),
    );
    expect(settings).toEqual({
      Theme: { level: 'enforced', value: 'dark' },
      AttachReport: { level: 'enforced', value: false },
      HistoryRetentionDays: { level: 'recommended', value: 30 },
    });
  });

  test('is understood as the registry has it: switches are numbers, names know no capitals, one line is a list of one', () => {
    expect(parsed(machine({ notifyonSUCCESS: 0, AttachReport: 1, recipients: 'NOC <noc@contoso.com>' }))).toEqual({
      settings: {
        NotifyOnSuccess: { level: 'enforced', value: false },
        AttachReport: { level: 'enforced', value: true },
        Recipients: { level: 'enforced', value: [{ address: 'noc@contoso.com', name: 'NOC' }] },
      },
      problems: [],
    });
  });

  test('of the application registration is one setting, of values at one level', () => {
    const pair = { MicrosoftClientId: `{${clientId.toUpperCase()}}`, MicrosoftTenantId: 'Contoso.com' };
    const application = { kind: 'custom', clientId, tenantId: 'contoso.com', cloud: 'worldwide' };
    expect(parsed(machine(pair)).settings).toEqual({ MicrosoftClientId: { level: 'enforced', value: application } });
    const inChina = { ...pair, MicrosoftCloud: 'china', MicrosoftSignInAs: 'application' };
    expect(parsed(machine({ Recommended: inChina })).settings).toEqual({
      MicrosoftClientId: { level: 'recommended', value: { ...application, cloud: 'china' } },
      MicrosoftSignInAs: { level: 'recommended', value: 'application' },
    });
  });

  test('of start at sign-in and of new versions is no stored setting', () => {
    const policy = parsePolicy([
      machine({ Recommended: { StartAtSignIn: true, CheckForUpdates: true } }),
      person({ StartAtSignIn: false, CheckForUpdates: false }),
    ]);
    expect(policy).toMatchObject({
      settings: new Map(),
      startsAtSignIn: { level: 'enforced', value: false },
      checksForUpdates: false,
    });
    expect(parsePolicy([])).toMatchObject({ startsAtSignIn: null, checksForUpdates: true });
  });
});

describe('what cannot be used', () => {
  test.each([
    ['another name', { Thema: 'dark' }, 'Thema', 'no setting has this name'],
    ['another type', { NotifyOnSuccess: 'yes' }, 'NotifyOnSuccess', /^its type is wrong: expected true or false/],
    ['a type that no setting has', { Subject: { type: 'hex(b)' } }, 'Subject', /^its type is wrong: expected a text/],
    ['none of the values', { Theme: 'blue' }, 'Theme', 'it is none of system, light, dark'],
    ['too small a number', { HistoryRetentionDays: 0 }, 'HistoryRetentionDays', 'it is less than 1'],
    ['too large a number', { SmtpPort: 70_000 }, 'SmtpPort', 'it is more than 65535'],
    ['no whole number', { SmtpPort: 2.5 }, 'SmtpPort', /^its type is wrong: expected/],
    ['an empty list', { Recipients: [] }, 'Recipients', 'it is empty'],
    ['an empty text', { Subject: '  ' }, 'Subject', 'it is empty'],
    ['no address', { Recipients: ['noc@contoso.com', 'müller'] }, 'Recipients', '“müller” is not an email address'],
    ['no sender', { SmtpFrom: 'Backup' }, 'SmtpFrom', 'it is not an email address'],
    ['a server with a port', { SmtpServer: 'mail.contoso.com:25' }, 'SmtpServer', 'it is not a server name or address'],
    ['no time', { DigestTime: '7 pm' }, 'DigestTime', 'it is not a time such as 07:00'],
    ['a part of a path', { SessionFolder: 'Sessions' }, 'SessionFolder', 'it is not a whole path'],
    ['no GUID', { MicrosoftClientId: 'x', MicrosoftTenantId: 'contoso.com' }, 'MicrosoftClientId', 'it is not a GUID'],
    [
      'half a registration',
      { MicrosoftClientId: clientId },
      'MicrosoftClientId',
      'it needs MicrosoftTenantId beside it',
    ],
    [
      'its other half',
      { MicrosoftTenantId: 'contoso.com' },
      'MicrosoftTenantId',
      'it needs MicrosoftClientId beside it',
    ],
    ['a nameless application', { MicrosoftSignInAs: 'application' }, 'MicrosoftSignInAs', /^the application itself/],
    ['Recommended that is no object', { Recommended: 1 }, 'Recommended', /^it does not hold an object/],
  ])('%s is told by name and reason, and ignored alone', (_, bad, name, reason) => {
    const expected = { name, place: 'machine', reason: expect.stringMatching(reason) };
    const { settings, problems } = parsed(machine({ ...bad, AttachReport: true }));
    if (typeof reason === 'string') expect(problems).toEqual([{ ...expected, reason }]);
    else expect(problems).toEqual([expected]);
    expect(Object.keys(settings).filter((each) => each !== 'MicrosoftTenantId')).toEqual(['AttachReport']);
  });

  test('is a whole place, and the other one counts', () => {
    const unusable = { place: '/etc/policy.json', kind: 'unusable', reason: 'it is damaged' } as const;
    expect(parsed(unusable, person({ Theme: 'dark' }), machine([1]))).toEqual({
      settings: { Theme: { level: 'enforced', value: 'dark' } },
      problems: [
        { name: null, place: '/etc/policy.json', reason: 'it is damaged' },
        { name: null, place: 'machine', reason: 'it does not hold an object with the names of settings' },
      ],
    });
  });

  test('of the machine leaves the place to that of the person', () => {
    expect(parsed(machine({ Theme: 'blue' }), person({ Theme: 'dark' })).settings).toEqual({
      Theme: { level: 'enforced', value: 'dark' },
    });
  });
});

describe('the members', () => {
  test('all have a text, and no two the same schema', () => {
    expect(new Set(Object.values(policyMembers)).size).toBe(policyMemberNames.length);
    for (const name of policyMemberNames) expect(textOfMember(name).description).toMatch(/\.$/);
  });

  test('show in different controls', () => {
    const shown = Object.values(policyTargets).map(({ shownAs }) => shownAs);
    expect(new Set(shown).size).toBe(shown.length);
  });
});
