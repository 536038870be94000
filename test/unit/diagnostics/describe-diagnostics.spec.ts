import { describe, expect, test } from 'vitest';
import { redact } from '../../../src-main/adapters/log/program-log.ts';
import {
  describeSettingsPrivately,
  listPrivateTexts,
  redactPrivately,
  redactText,
} from '../../../src-main/diagnostics/describe-diagnostics.ts';
import { channel } from '../../builders/channel.ts';
import { authorizedAccount, settings } from '../../builders/settings.ts';

const stored = settings({
  sender: {
    application: {
      kind: 'custom',
      clientId: '11112222-3333-4444-5555-666677778888',
      tenantId: 'contoso.com',
      cloud: 'worldwide',
    },
    authorization: { account: authorizedAccount(), cacheId: 'cache-1' },
  },
});

test('of settings, switches and numbers stay, and of texts only those that say how the program is set up', () => {
  expect(describeSettingsPrivately(stored)).toMatchObject({
    version: stored.version,
    senders: [
      { id: 'smtp', kind: 'smtp', host: '[text of 0]', port: 587, usesTls: true, login: null, from: '[text of 0]' },
      { id: 'gmail', kind: 'gmail', application: { kind: 'preinstalled' }, authorization: null },
      {
        id: 'microsoft-365',
        kind: 'microsoft-365',
        application: {
          kind: 'custom',
          clientId: '11112222-3333-4444-5555-666677778888',
          tenantId: '[text of 11]',
          cloud: 'worldwide',
        },
        authorization: { account: { displayName: '[text of 10]', canSendAsOthers: false }, cacheId: '[text of 7]' },
      },
    ],
    routes: [
      {
        id: 'default',
        senderId: 'microsoft-365',
        channel: 'email',
        isEnabled: true,
        recipients: [{ address: '[text of 15]', name: '[text of 0]' }],
        shouldNotifyOn: { success: true, warning: true, failure: true },
      },
    ],
  });
});

test('of a channel beside email neither name nor address is shown, and its times are not taken for private', () => {
  const channels = [
    channel('webhook', {
      name: 'Büro',
      shownAddress: 'hooks.contoso.com …abcd',
      secretId: 'secret-1',
      quietHours: { from: '22:00', to: '06:00', shouldFailuresWait: false },
    }),
  ];

  expect(describeSettingsPrivately(channels)).toMatchObject([
    {
      id: 'webhook-1',
      kind: 'webhook',
      name: '[text of 4]',
      shownAddress: '[text of 23]',
      secretId: '[text of 8]',
      quietHours: { from: '22:00', to: '06:00' },
    },
  ]);
  expect(listPrivateTexts(channels)).toEqual(['Büro', 'secret-1', 'hooks.contoso.com …abcd']);
});

test('a setting that nobody has thought of is private', () => {
  expect(describeSettingsPrivately({ servers: [{ password: 'secret', port: 4443 }] })).toEqual({
    servers: [{ password: '[text of 6]', port: 4443 }],
  });
});

test('every text that settings leave out is known to be private, except those that are parts of ordinary words', () => {
  expect(listPrivateTexts({ a: 'contoso.com', b: ['Ann', 'Berta'], kind: 'custom', n: 5, none: null })).toEqual([
    'contoso.com',
    'Berta',
  ]);
});

test('what kind of failure it is says nothing about who has it', () => {
  const failure = { area: 'delivery', kind: 'not-accepted', service: 'microsoft-365', code: 'ErrorX' };

  expect(listPrivateTexts({ failure })).toEqual(['ErrorX']);
});

describe('what is private is taken out of a text', () => {
  const redaction = { redact, privateTexts: ['C:\\Users\\anna', 'Anna Bärenthal', 'a.b*(c', 'contoso.com'] };

  test.each([
    ['as it is', 'in C:\\Users\\anna\\x', 'in [private]\\x'],
    ['in JSON', String.raw`{"path":"C:\\Users\\anna\\x"}`, String.raw`{"path":"[private]\\x"}`],
    ['in a URL', '?name=Anna%20B%C3%A4renthal&x=1', '?name=[private]&x=1'],
    ['in another letter case', 'ANNA BÄRENTHAL was here', '[private] was here'],
    ['with signs that mean something to a pattern', 'x a.b*(c x', 'x [private] x'],
    ['beside what only looks private', 'mail to ben@fabrikam.com', 'mail to [address]'],
  ])('%s', (_, text, expected) => {
    expect(redactText(text, redaction)).toBe(expected);
  });

  test('before a shorter one that is a part of it', () => {
    const both = { redact, privateTexts: ['contoso', 'contoso.onmicrosoft.com'] };

    expect(redactText('at contoso.onmicrosoft.com', both)).toBe('at [private]');
  });

  test('at any depth of a value, whose structure stays', () => {
    expect(redactPrivately({ a: [{ b: 'of contoso.com' }], n: 1, none: null, yes: true }, redaction)).toEqual({
      a: [{ b: 'of [private]' }],
      n: 1,
      none: null,
      yes: true,
    });
  });
});
