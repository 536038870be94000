import { describe, expect, test } from 'vitest';
import { readMailParts } from '../../../../src-main/adapters/mime/read-mail.ts';
import { createFitMail } from '../../../../src-main/channels/mail-forward/fit-mail.ts';
import { maxForwardedBytes, mimeOverheadBytes, sizeOfReadMail } from '../../../../src-main/senders/message-size.ts';
import { takeApart } from '../../../../src-main/senders/mail-parts.ts';
import { graphMessageLimits, toForwardRequest } from '../../../../src-main/senders/microsoft/graph/graph-message.ts';
import { presentation } from '../../../builders/presentation.ts';
import { SequentialIdSource } from '../../../fakes/sequential-id-source.ts';
import { composeLargeMail, logOf, randomBytesOf, type AttachedFile } from '../../../fixtures/large-mail.ts';
import { readZip } from '../../../fixtures/read-zip.ts';

const recipients = ['noc@contoso.com'];
const server = { maxMessageBytes: 100_000, overheadBytes: mimeOverheadBytes, format: 'mime' as const };
const graph = { ...graphMessageLimits, maxMessageBytes: 100_000 };
const ids = new SequentialIdSource();
const fitFor = (limits: typeof server | typeof graph) =>
  createFitMail({
    presentation,
    limits: () => limits,
    readMail: readMailParts,
    decode: (base64) => Buffer.from(base64, 'base64'),
    nextTurn: async () => {},
    newId: () => ids.newId(),
    nowMs: () => Date.parse('2026-11-30T12:00:00Z'),
  });
const file = (filename: string, content: Buffer): AttachedFile => ({ filename, content });
const readBack = async (bytes: Uint8Array | undefined) => {
  const parts = takeApart(bytes ?? new Uint8Array());
  if (parts === null) throw new Error('It cannot be read.');
  return await readMailParts(parts);
};

describe('what fits in no way is refused', () => {
  test.each([
    ['a long text', Buffer.from(`Subject: a\r\n\r\n${'x'.repeat(200_000)}`)],
    ['a signed message', Buffer.from(`Content-Type: multipart/signed; boundary=s\r\n\r\n${'x'.repeat(200_000)}`)],
    ['one without a head', Buffer.alloc(200_000, 'x')],
    ['bytes', randomBytesOf('bytes', 200_000)],
  ])('%s', async (_, bytes) => {
    expect(await fitFor(graph)({ bytes, recipients })).toEqual([]);
    expect(await fitFor(server)({ bytes, recipients })).toEqual([]);
  });

  test('a file that is too large by itself', async () => {
    const bytes = await composeLargeMail({ text: 'x', attachments: [file('a.jpg', randomBytesOf('a', 90_000))] });
    expect(await fitFor(graph)({ bytes, recipients })).toEqual([]);
  });
});

test('a service that takes parts is given the message itself as long as its parts fit', async () => {
  const bytes = await composeLargeMail({ text: 'x', attachments: [file('a.jpg', randomBytesOf('a', 68_000))] });

  expect(bytes.length).toBeGreaterThan(maxForwardedBytes(graph, recipients));
  expect(await fitFor(graph)({ bytes, recipients })).toEqual([bytes]);
});

test('names in the zip are all different, and lead nowhere', async () => {
  const names = ['../../etc/passwd', 'log.txt', 'Log.txt', 'log', 'log', 'a\\b:c.txt'];
  const bytes = await composeLargeMail({ text: 'x', attachments: names.map((name) => file(name, logOf(40_000))) });
  const [message] = await fitFor(server)({ bytes, recipients });
  const [attachment] = (await readBack(message)).attachments;
  const zip = await readZip(Buffer.from(attachment?.contentBase64 ?? '', 'base64'));

  expect([...zip.keys()]).toEqual(['__.._etc_passwd', 'log.txt', 'Log (2).txt', 'log', 'log (2)', 'a_b_c.txt']);
});

test('each message of several is within the limit, and the files are in their order', async () => {
  const sizes = [30_000, 30_000, 30_000, 60_000, 6_000];
  const files = sizes.map((size, at) => file(`${at}.jpg`, randomBytesOf(`${at}`, size)));
  const bytes = await composeLargeMail({ html: '<p>x</p>', attachments: files });
  for (const [limits, expected] of [
    [server, [['0.jpg', '1.jpg'], ['2.jpg'], ['3.jpg', '4.jpg']]],
    [graph, [['0.jpg', '1.jpg'], ['2.jpg'], ['3.jpg', '4.jpg']]],
  ] as const) {
    const messages = await fitFor(limits)({ bytes, recipients });
    const read = await Promise.all(messages.map(readBack));

    expect(read.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual(expected);
    for (const [index, each] of read.entries()) {
      const json = sizeOfReadMail(each, recipients, limits) <= limits.maxMessageBytes;
      const mime = (messages[index]?.length ?? 0) <= maxForwardedBytes(limits, recipients);
      expect(limits.format === 'json' ? json || mime : mime).toBe(true);
    }
  }
});

test('parts are never larger than reckoned', async () => {
  const odd = { ...file('„Größe“\t"\\.txt', Buffer.from('\u0000"\\\u2028')), cid: '"a"@b' };
  const bytes = await composeLargeMail({
    html: '<p>"\\\u0001</p>'.repeat(50),
    attachments: [odd, file('', logOf(100))],
  });
  const read = await readBack(bytes);
  const envelope = {
    internetMessageId: `<${'x'.repeat(100)}@backup-notifier.internal>`,
    sendAs: `${'x'.repeat(64)}@${'y'.repeat(189)}`,
  };
  const posted = Buffer.byteLength(JSON.stringify(toForwardRequest(read, envelope)));

  expect(posted).toBeLessThanOrEqual(sizeOfReadMail(read, [], graphMessageLimits));
});

test('files arrive as they were, however they were written', async () => {
  const part = (encoding: string, content: string) =>
    `--b\r\nContent-Type: text/csv; charset=utf-8\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''%C3%BC;\r\n filename*1=".csv"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}\r\n`;
  const raw = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${part('8bit', 'a\r\n\xff\r\n')}${part('7bit', 'a\nb')}${part('Quoted-Printable', 'a=3D=\r\nb \r\n=FF')}${part('base64', 'YQ0K\r\n/w==')}--b--`;
  const { attachments } = await readBack(Buffer.from(raw, 'latin1'));

  expect(
    attachments.map(({ name, contentBase64 }) => [name, Buffer.from(contentBase64, 'base64').toString('latin1')]),
  ).toEqual([
    ['ü.csv', 'a\r\n\xff\r\n'],
    ['ü.csv', 'a\nb'],
    ['ü.csv', 'a=b\r\n\xff'],
    ['ü.csv', 'a\r\n\xff'],
  ]);
});
