import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewriteMail } from '../../../src-main/senders/rewrite-mail.ts';
import { bytesOfMail, oddMails } from '../../fixtures/odd-mails.ts';

const id = '<1@backup-notifier.internal>';
const receivedAtMs = Date.parse('2026-11-29T22:22:27.500Z');
const trace = `Received: by backup-notifier with ESMTP id ${id};\r\n Sun, 29 Nov 2026 22:22:27 +0000\r\n`;
const date = 'Date: Sun, 29 Nov 2026 22:22:27 +0000\r\n';
const ownId = `Message-ID: ${id}\r\n`;

function rewrite(raw: string, recipients: readonly string[], recipientsFrom: 'head' | 'envelope' = 'head'): string {
  const bytes = new Uint8Array(Buffer.from(raw, 'latin1'));
  const mail = { bytes, recipients: [...recipients], receivedAtMs };
  const rewritten = rewriteMail(mail, { from: 'backup@contoso.com', internetMessageId: id, recipientsFrom });
  return Buffer.from(rewritten).toString('latin1');
}

describe('a message of another program', () => {
  test('comes from the sender’s address; the rest is as it was, byte for byte', () => {
    const { raw, recipients } = oddMails['8-bit text'];

    expect(rewrite(raw, recipients)).toBe(
      `${trace}${raw
        .replace(
          'From: "B\xfcro NAS" <nas@contoso.local>',
          'From: "B\xfcro NAS" <backup@contoso.com>\r\nReply-To: "B\xfcro NAS" <nas@contoso.local>',
        )
        .replace('\r\n\r\n', `\r\n${date}${ownId}\r\n`)}`,
    );
  });

  test('keeps its own Message-ID, and folded fields as they were folded', () => {
    const { raw, recipients } = oddMails['S/MIME'];
    const rewritten = rewrite(raw, recipients);

    expect(rewritten).toBe(
      `${trace}${raw
        .replace(
          'From: Signed  <signed@contoso.local>',
          'From: Signed <backup@contoso.com>\r\nReply-To: Signed  <signed@contoso.local>',
        )
        .replace('\r\n\r\n', `\r\n${date}\r\n`)}`,
    );
  });

  test('whose answers go elsewhere keeps that, and claims no other sender', () => {
    const { raw, recipients } = oddMails.calendar;

    expect(rewrite(raw, recipients)).toContain(
      'From: backup@contoso.com\r\nX-Original-From: ups@contoso.local\r\nTo: noc@contoso.com\r\nReply-To: staff@contoso.com\r\n',
    );
    expect(rewrite(raw, recipients)).not.toContain('Sender:');
  });

  test('that comes from the sender’s address already has nothing replaced', () => {
    const raw = 'From: Us <Backup@Contoso.com>\r\nTo: a@b.example\r\nDate: x\r\nMessage-ID: <y>\r\n\r\n';

    expect(rewrite(raw, ['a@b.example'])).toBe(trace + raw);
  });

  test('without an address to answer to has none made up', () => {
    expect(rewrite(oddMails['delivery report'].raw, ['noc@contoso.com'])).toContain(
      'From: backup@contoso.com\r\nX-Original-From: MAILER-DAEMON (Mail Delivery System)\r\n',
    );
  });

  test('without a head gets one, and is its text', () => {
    expect(rewrite(oddMails['no head at all'].raw, ['noc@contoso.com'])).toBe(
      `${trace}From: backup@contoso.com\r\nBcc: noc@contoso.com\r\n${date}${ownId}\r\nThe backup has failed.\r\n`,
    );
  });
});

describe('who gets it', () => {
  const to = (head: string, recipients: readonly string[], from?: 'envelope') =>
    rewrite(`${head}\r\n\r\n`, recipients, from)
      .split(/\r\n(?! )/)
      .filter((line) => /^(to|cc|bcc):/i.test(line));

  test.each([
    ['everybody it names', 'To: a@x.example', ['a@x.example'], ['To: a@x.example']],
    [
      'whoever it does not name, in the blind copy',
      'To: a@x.example',
      ['A@X.example', 'b@x.example'],
      ['To: a@x.example', 'Bcc: b@x.example'],
    ],
    [
      'nobody whom it only names',
      'To: "A, B" <a@x.example>, b@x.example',
      ['a@x.example'],
      ['To: "A, B" <a@x.example>'],
    ],
    [
      'only blind copies',
      'To: undisclosed-recipients:;\r\nBcc: a@x.example',
      ['a@x.example', 'b@x.example'],
      ['To: undisclosed-recipients:;', 'Bcc: a@x.example,\r\n b@x.example'],
    ],
    ['members of a group', 'Cc: Team: a@x.example, (no) b@x.example;', ['b@x.example'], ['Cc: (no) b@x.example']],
    ['nobody named, where none of them is meant', 'To: a@x.example', ['b@x.example'], ['Bcc: b@x.example']],
    [
      'a comment and quotes that never end',
      'To: "a <a@x.example>, (((',
      ['b@x.example'],
      ['To: "a <a@x.example>, (((', 'Bcc: b@x.example'],
    ],
  ])('is %s', (_, head, recipients, expected) => {
    expect(to(head, recipients)).toEqual(expected);
  });

  test('is said beside the message where there is an envelope, and then no blind copy is shown', () => {
    expect(to('To: a@x.example, c@x.example\r\nBcc: b@x.example', ['b@x.example'], 'envelope')).toEqual([
      'To: a@x.example, c@x.example',
    ]);
  });
});

test('whatever the message is, its body stays as it was', () => {
  const byte = fc.integer({ min: 1, max: 255 }).filter((code) => code !== 10 && code !== 13);
  const line = fc.array(byte, { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.uint8Array(), (lines, end, rest) => {
      const head = lines.map((each, index) => `X-${index}: ${each}${end}`).join('');
      const body = Buffer.from(rest).toString('latin1');
      const rewritten = rewrite(`${head}${end}${body}`, ['a@x.example'], 'envelope');

      expect(rewritten.slice(rewritten.length - body.length - end.length)).toBe(end + body);
      expect(rewritten).toContain(head);
    }),
  );
});

test.each(Object.entries(oddMails))('%s is found again in what is sent, but for its From', (_, mail) => {
  const rewritten = rewrite(mail.raw, mail.recipients);
  const body = Buffer.from(bytesOfMail(mail))
    .toString('latin1')
    .split(/\r?\n\r?\n/)
    .slice(1)
    .join('\r\n\r\n');

  expect(rewritten.endsWith(body)).toBe(true);
});
