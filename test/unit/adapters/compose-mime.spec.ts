import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { composeMime } from '../../../src-main/adapters/mime/compose-mime.ts';
import { encodeBase64 } from '../../../src-main/channels/encode-base64.ts';
import { mimeOverheadBytes, sizeOfMessage } from '../../../src-main/senders/message-size.ts';
import type { MailMessage } from '../../../src-shared/model/mail-message.ts';
import { mailMessage } from '../../builders/mail-message.ts';

const head = {
  internetMessageId: '<1@backup-notifier.internal>',
  from: { address: 'backup@contoso.com', name: '' },
  sentAtMs: Date.parse('2026-11-22T22:38:33.000Z'),
};

async function compose(changes: Partial<MailMessage> = {}, headChanges: Partial<typeof head> = {}): Promise<string> {
  return Buffer.from(await composeMime(mailMessage(changes), { ...head, ...headChanges })).toString('latin1');
}

const everyByte = Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7) % 256);

test('a message arrives as it was composed: names, subject and body in UTF-8, attachments byte for byte', async () => {
  const written = await compose(
    {
      recipients: [
        { address: 'noc@contoso.com', name: '' },
        { address: 'anna@contoso.com', name: 'Berg, Anna "Ä" 株式会社' },
      ],
      subject: '[Failed] 株式会社 👩‍👩‍👧‍👦 - and a subject that is so long that it does not fit into one line of a header',
      html: '<h1>Exchange daily</h1><p>3 of 412 objects failed — “Sicherung”</p>',
      attachments: [
        { name: 'Bericht ä; "1".bin', contentType: 'application/octet-stream', contentBase64: encodeBase64(everyByte) },
        {
          name: 'report.html',
          contentType: 'text/html',
          contentBase64: encodeBase64(new TextEncoder().encode('<p>\n')),
        },
      ],
    },
    { from: { address: 'backup@contoso.com', name: 'Bäckup' } },
  );
  const { from, to, subject, messageId, date, html, text, attachments } = await PostalMime.parse(written);

  expect({ from, to, subject, messageId, date, html: html?.trim(), text: text?.trim() }).toEqual({
    from: { address: 'backup@contoso.com', name: 'Bäckup' },
    to: [
      { address: 'noc@contoso.com', name: '' },
      { address: 'anna@contoso.com', name: 'Berg, Anna "Ä" 株式会社' },
    ],
    subject: '[Failed] 株式会社 👩‍👩‍👧‍👦 - and a subject that is so long that it does not fit into one line of a header',
    messageId: '<1@backup-notifier.internal>',
    date: '2026-11-22T22:38:33.000Z',
    html: '<h1>Exchange daily</h1><p>3 of 412 objects failed — “Sicherung”</p>',
    text: 'Exchange daily\r\n3 of 412 objects failed — “Sicherung”',
  });
  expect(
    attachments.map(({ filename, mimeType, content }) => [filename, mimeType, new Uint8Array(content as ArrayBuffer)]),
  ).toEqual([
    ['Bericht ä; "1".bin', 'application/octet-stream', everyByte],
    ['report.html', 'text/html', new TextEncoder().encode('<p>\n')],
  ]);
});

test('whatever is in a message, it is ASCII in short lines that end with CRLF, and no larger than reckoned', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  const word = fc.stringMatching(/^[a-z]{1,20}$/);
  const message = fc.record({
    recipients: fc.array(fc.record({ address: word.map((name) => `${name}@contoso.com`), name: text }), {
      minLength: 1,
      maxLength: 30,
    }),
    subject: text,
    html: fc.oneof(text, fc.constant(`<p>${'x'.repeat(5_000)}</p>\n`), fc.constant('\n.\n..\r\n')),
    importance: fc.constantFrom('normal' as const, 'high' as const),
    attachments: fc.array(
      fc.record({
        name: text,
        contentType: fc.constant('application/zip'),
        contentBase64: fc.uint8Array({ maxLength: 500 }).map(encodeBase64),
      }),
      { maxLength: 3 },
    ),
  });
  const limits = { maxMessageBytes: 10_000_000, overheadBytes: mimeOverheadBytes, format: 'mime' as const };
  await fc.assert(
    fc.asyncProperty(message, async (each) => {
      const bytes = await composeMime(each, head);
      const written = Buffer.from(bytes).toString('latin1');
      const lines = written.split('\r\n');
      const bodyAt = lines.indexOf('');

      expect(written).toMatch(/^[\t\r\n\x20-\x7e]*$/);
      expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998);
      expect(
        Math.max(
          ...lines
            .slice(bodyAt)
            .filter((line) => !line.startsWith('Content-'))
            .map(({ length }) => length),
        ),
      ).toBeLessThanOrEqual(78);
      expect(bytes.length).toBeLessThanOrEqual(sizeOfMessage(each, limits));
    }),
    { numRuns: 60 },
  );
});

test('nobody is asked for an automatic reply, and a failure has high importance', async () => {
  const { headers } = await PostalMime.parse(await compose({ importance: 'high' }));
  const of = (key: string) => headers.find((header) => header.key === key)?.value;

  expect(['auto-submitted', 'x-auto-response-suppress', 'importance', 'x-priority'].map(of)).toEqual([
    'auto-generated',
    'All',
    'high',
    '1',
  ]);
});

test('the same message gives the same bytes at each attempt', async () => {
  expect(await compose()).toBe(await compose());
});

test('a text that looks like a file, a web address or a part’s end is only text', async () => {
  const html = 'file:///etc/passwd\r\n--=_-1backupnotifierinternal-Part_1--\r\n';
  const { html: read, attachments } = await PostalMime.parse(
    await compose({
      html,
      attachments: [{ name: 'https://contoso.com/a', contentType: 'text/plain', contentBase64: '' }],
    }),
  );

  expect([read?.trim().split(/\r?\n/), attachments.map(({ content }) => (content as ArrayBuffer).byteLength)]).toEqual([
    html.trim().split('\r\n'),
    [0],
  ]);
});
