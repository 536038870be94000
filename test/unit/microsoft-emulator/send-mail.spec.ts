import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  adminAccount,
  defaultAccounts,
  guestAccount,
  secondAccount,
} from '../../harness/microsoft-emulator/emulated-directory.ts';
import { startMicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import type { MicrosoftEmulator } from '../../harness/microsoft-emulator/microsoft-emulator.ts';
import { buildMessage, getMe, postSendMail, readRefusal, sendMessage } from './graph-program.ts';
import { mailScopes, signIn } from './msal-program.ts';

const startMs = Date.parse('2026-11-22T22:38:33Z');
let nowMs = startMs;
let emulator: MicrosoftEmulator;
let accessToken: string;

beforeAll(async () => {
  emulator = await startMicrosoftEmulator({ nowMs: () => nowMs, accounts: defaultAccounts });
});
beforeEach(async () => {
  nowMs = startMs;
  ({ accessToken } = await signIn(emulator));
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

const recipientsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ emailAddress: { address: `r${index}@contoso.com` } }));

describe('an accepted message', () => {
  test('arrives as it was sent and is answered 202 with the ids of the request', async () => {
    const response = await postSendMail(
      emulator,
      accessToken,
      {
        message: {
          ...buildMessage({ importance: 'high', internetMessageId: '<one@contoso.com>' }),
          ccRecipients: [{ emailAddress: { address: 'cc@contoso.com', name: 'Carol' } }],
          internetMessageHeaders: [{ name: 'x-backup-job', value: 'Exchange daily' }],
          attachments: [
            {
              '@odata.type': '#microsoft.graph.fileAttachment',
              name: 'report.csv',
              contentType: 'text/csv',
              contentBytes: Buffer.from('a,b').toString('base64'),
            },
          ],
        },
        saveToSentItems: false,
      },
      { 'client-request-id': 'mine' },
    );

    expect(response.status).toBe(202);
    expect(await response.text()).toBe('');
    expect(response.headers.get('client-request-id')).toBe('mine');
    expect(response.headers.get('date')).toBe('Sun, 22 Nov 2026 22:38:33 GMT');
    const admin = { address: adminAccount.address, name: adminAccount.displayName };
    expect(emulator.mailbox.list()).toEqual([
      {
        id: 1,
        from: admin,
        sender: admin,
        to: [{ address: 'noc@contoso.com', name: 'noc@contoso.com' }],
        cc: [{ address: 'cc@contoso.com', name: 'Carol' }],
        bcc: [],
        replyTo: [],
        subject: '[Failed] contoso.com - Exchange daily',
        htmlBody: '<p>3 of 412 objects failed</p>',
        textBody: null,
        importance: 'high',
        internetMessageId: '<one@contoso.com>',
        isDuplicate: false,
        headers: [{ name: 'x-backup-job', value: 'Exchange daily' }],
        attachments: [
          {
            name: 'report.csv',
            contentType: 'text/csv',
            bytes: new Uint8Array(Buffer.from('a,b')),
            isInline: false,
            contentId: null,
          },
        ],
        saveToSentItems: false,
        receivedAt: '2026-11-22T22:38:33.000Z',
        requestId: response.headers.get('request-id'),
        clientRequestId: 'mine',
      },
    ]);
  });

  test('with an Internet message id seen before is kept and marked as a duplicate', async () => {
    await sendMessage(emulator, accessToken, { internetMessageId: '<same@contoso.com>' });
    await sendMessage(emulator, accessToken, { internetMessageId: '<same@contoso.com>' });

    expect(emulator.mailbox.list().map(({ isDuplicate }) => isDuplicate)).toEqual([false, true]);
  });

  test('can be waited for', async () => {
    const arrived = emulator.waitForMessages(2);
    await sendMessage(emulator, accessToken);
    await sendMessage(emulator, accessToken);

    expect(await arrived).toHaveLength(2);
    await expect(emulator.waitForMessages(3, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });

  test('writes enumeration members in any letter case', async () => {
    const body = JSON.stringify({ message: buildMessage() }).replace('"html"', '"HTML"');
    expect((await postSendMail(emulator, accessToken, body)).status).toBe(202);
    expect(emulator.mailbox.list()[0]?.htmlBody).toBe('<p>3 of 412 objects failed</p>');
  });
});

describe('what Graph refuses', () => {
  const header = (name: string) => ({ name, value: 'v' });
  const file = (changes: Record<string, unknown>) => ({ '@odata.type': '#microsoft.graph.fileAttachment', ...changes });
  const mailTo = (address: string) => ({ toRecipients: [{ emailAddress: { address } }] });

  test.each<[string, string, Record<string, unknown>]>([
    ['no recipients', '400 ErrorInvalidRecipients', { toRecipients: [] }],
    ['an address without a domain', '400 ErrorInvalidRecipients', mailTo('nobody')],
    ['an address with a blank', '400 ErrorInvalidRecipients', mailTo('no body@contoso.com')],
    ['more than 500 recipients', '400 ErrorExceededMaxRecipientCount', { toRecipients: recipientsOf(501) }],
    [
      'a header that does not begin with x-',
      '400 InvalidInternetMessageHeader',
      { internetMessageHeaders: [header('Reply-To')] },
    ],
    [
      'more than five custom headers',
      '400 InvalidInternetMessageHeaderCollection',
      { internetMessageHeaders: ['1', '2', '3', '4', '5', '6'].map((each) => header(`x-${each}`)) },
    ],
    ['an empty collection of headers', '400 InvalidInternetMessageHeaderCollection', { internetMessageHeaders: [] }],
    ['a subject over 255 characters', '400 ErrorPropertyValidationFailure', { subject: 's'.repeat(256) }],
    ['a property that a message does not have', '400 RequestBodyRead', { priority: 'high' }],
    ['an importance that does not exist', '400 RequestBodyRead', { importance: 'urgent' }],
    ['an attachment without its type', '400 RequestBodyRead', { attachments: [{ name: 'a', contentBytes: '' }] }],
    [
      'an attachment that is not base64',
      '400 RequestBodyRead',
      { attachments: [file({ name: 'a', contentBytes: '%' })] },
    ],
    ['an attachment without a name', '400 ErrorRequiredPropertyMissing', { attachments: [file({ contentBytes: '' })] }],
    [
      'another mailbox as sender without the right',
      '403 ErrorSendAsDenied',
      { from: { emailAddress: { address: 'backup-alerts@contoso.com' } } },
    ],
  ])('%s: %s', async (_, refusal, changes) => {
    expect(await readRefusal(await sendMessage(emulator, accessToken, changes))).toBe(refusal);
    expect(emulator.mailbox.list()).toEqual([]);
  });

  test('500 recipients and a subject of 255 characters are still accepted', async () => {
    const changes = { toRecipients: recipientsOf(500), subject: 's'.repeat(255) };
    expect((await sendMessage(emulator, accessToken, changes)).status).toBe(202);
  });

  test.each<[string, string, string]>([
    ['a body that is not JSON', '400 BadRequest', '{'],
    ['a body without a message', '400 ErrorInvalidParameter', '{}'],
    [
      'a parameter that sendMail does not have',
      '400 RequestBodyRead',
      JSON.stringify({ message: buildMessage(), x: 1 }),
    ],
    [
      'a request over 4 MB',
      '413 ErrorMessageSizeExceeded',
      JSON.stringify({
        message: buildMessage({ body: { contentType: 'text', content: 'x'.repeat(4 * 1024 * 1024) } }),
      }),
    ],
  ])('%s: %s', async (_, refusal, body) => {
    expect(await readRefusal(await postSendMail(emulator, accessToken, body))).toBe(refusal);
  });

  test('the refusal names the property, its type, and the request', async () => {
    const response = await sendMessage(emulator, accessToken, { priority: 'high' });

    const requestId = response.headers.get('request-id');
    expect(await response.json()).toEqual({
      error: {
        code: 'RequestBodyRead',
        message:
          "The property 'priority' does not exist on type 'microsoft.graph.message'. Make sure to only use property names that are defined by the type.",
        innerError: { date: '2026-11-22T22:38:33', 'request-id': requestId, 'client-request-id': requestId },
      },
    });
  });
});

describe('who may send', () => {
  test('nobody without a token', async () => {
    const response = await fetch(`${emulator.origin}/v1.0/me/sendMail`, { method: 'POST', body: '{}' });
    expect(await readRefusal(response)).toBe('401 InvalidAuthenticationToken');
  });

  test('nobody with a token that was never issued or has expired', async () => {
    expect(await readRefusal(await sendMessage(emulator, 'invented'))).toBe('401 InvalidAuthenticationToken');
    nowMs += 3_600_000;
    expect(await readRefusal(await sendMessage(emulator, accessToken))).toBe('401 InvalidAuthenticationToken');
  });

  test('nobody without the Mail.Send permission', async () => {
    emulator.reset();
    const reader = await signIn(emulator, { scopes: ['User.Read'] });
    expect(await readRefusal(await sendMessage(emulator, reader.accessToken))).toBe('403 ErrorAccessDenied');
  });

  test('as another mailbox: an account with the right on it and the Mail.Send.Shared permission', async () => {
    const scopes = [...mailScopes, 'Mail.Send.Shared'];
    const from = { emailAddress: { address: 'backup-alerts@contoso.com' } };
    const admin = await signIn(emulator, { scopes });
    const second = await signIn(emulator, { scopes, account: secondAccount.address });

    expect((await sendMessage(emulator, admin.accessToken, { from })).status).toBe(202);
    expect(emulator.mailbox.list()[0]).toMatchObject({
      from: { address: 'backup-alerts@contoso.com' },
      sender: { address: adminAccount.address },
    });
    expect(await readRefusal(await sendMessage(emulator, second.accessToken, { from }))).toBe('403 ErrorSendAsDenied');
  });

  test('not an account without a mailbox, whose profile has no mail address', async () => {
    const guest = await signIn(emulator, { account: guestAccount.address });

    expect(await readRefusal(await sendMessage(emulator, guest.accessToken))).toBe('404 MailboxNotEnabledForRESTAPI');
    const profile = await getMe(emulator, guest.accessToken, '?$select=mail,userPrincipalName');
    expect(await profile.json()).toMatchObject({ mail: null, userPrincipalName: guestAccount.address });
  });
});

describe('the profile', () => {
  test('gives the selected properties', async () => {
    const response = await getMe(emulator, accessToken, '?$select=id,displayName,mail,userPrincipalName');
    expect(await response.json()).toEqual({
      '@odata.context': expect.stringContaining('$metadata#users'),
      id: adminAccount.objectId,
      displayName: 'Alex Admin',
      mail: 'admin@contoso.com',
      userPrincipalName: 'admin@contoso.com',
    });
  });

  test('refuses a property that users do not have, and a token without User.Read', async () => {
    expect(await readRefusal(await getMe(emulator, accessToken, '?$select=shoeSize'))).toBe('400 BadRequest');
    emulator.reset();
    const sender = await signIn(emulator, { scopes: ['Mail.Send'] });
    expect(await readRefusal(await getMe(emulator, sender.accessToken))).toBe('403 Authorization_RequestDenied');
  });
});

describe('the pace of a mailbox', () => {
  test('is 30 messages in any minute, then 429 until the first of them is a minute old', async () => {
    for (let sent = 0; sent < 30; sent += 1) expect((await sendMessage(emulator, accessToken)).status).toBe(202);
    nowMs += 20_000;

    const refused = await sendMessage(emulator, accessToken);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(await readRefusal(refused)).toBe('429 ApplicationThrottled');

    nowMs += 40_000;
    expect((await sendMessage(emulator, accessToken)).status).toBe(202);
  });

  test('is 4 requests at a time', async () => {
    emulator.faults.set('slow', { heldUntilCleared: true });
    const held = [1, 2, 3, 4].map(() => sendMessage(emulator, accessToken));
    await emulator.waitForMessages(4);

    const fifth = await sendMessage(emulator, accessToken);
    expect(fifth.headers.get('retry-after')).toBe('1');
    expect(await fifth.json()).toMatchObject({
      error: { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' },
    });

    emulator.faults.clear('slow');
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([202, 202, 202, 202]);
  });

  test('is unlimited for an emulator without limits', async () => {
    const unlimited = await startMicrosoftEmulator({ hasLimits: false });
    try {
      const { accessToken: token } = await signIn(unlimited);
      const answers = await Promise.all(Array.from({ length: 40 }, () => sendMessage(unlimited, token)));
      expect(answers.every(({ status }) => status === 202)).toBe(true);
    } finally {
      await unlimited.stop();
    }
  });
});
