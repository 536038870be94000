/** {@link ReadMailParts} by postal-mime. Files are decoded here: it would end their lines anew. */
import PostalMime, { type Address, type Attachment } from 'postal-mime';
import { outsideText } from '../../../src-shared/model/outside-text.ts';
import { headField, headValue, parseMailHead, writeMail, type HeadField } from '../../../src-shared/model/mail-head.ts';
import type { Recipient } from '../../../src-shared/model/recipients.ts';
import { putTogether } from '../../senders/mail-parts.ts';
import type { ReadAttachment, ReadMail, ReadMailParts } from '../../senders/read-mail.ts';

export const readMailParts: ReadMailParts = async (parts) => {
  const { fields, texts, files } = parts;
  const email = await PostalMime.parse(putTogether({ fields, texts, files: [] }, boundary), {
    attachmentEncoding: 'base64',
  });
  return {
    // The longest that Exchange takes.
    subject: outsideText(email.subject ?? '', 255),
    body:
      email.html === undefined ? { kind: 'text', content: email.text ?? '' } : { kind: 'html', content: email.html },
    to: toRecipients(email.to),
    cc: toRecipients(email.cc),
    bcc: toRecipients(email.bcc),
    replyTo: toRecipients(email.replyTo),
    importance: importanceOf(fields),
    headers: ['message-id', 'date', 'x-original-from', 'auto-submitted'].flatMap((name) => headerOf(fields, name)),
    attachments: [
      ...email.attachments.map(toPicture),
      ...(await Promise.all(files.map((file, index) => readFilePart(file, index)))),
    ],
  };
};

/** A line of 60 characters that no program writes. */
const boundary = '=_backup-notifier_7f6e1d0c_between_the_parts_of_a_message_=';

/** Names and types are of any length otherwise. */
const maxNameLength = 200;

async function readFilePart(file: Uint8Array, index: number): Promise<ReadAttachment> {
  const { fields, rest } = parseMailHead(file);
  // Only its head: what is in the file may be large.
  const described = fields.filter(({ name }) => name !== 'content-transfer-encoding');
  const marked = [
    ...described.filter(({ name }) => name !== 'content-disposition'),
    // Without it a text would be read as one that is shown.
    described.find(({ name }) => name === 'content-disposition') ?? headField('Content-Disposition', 'attachment'),
  ];
  const { attachments } = await PostalMime.parse(writeMail({ fields: marked, rest: new Uint8Array([13, 10, 120]) }));
  const { name, contentType } = describe(attachments[0], index);
  const content = Buffer.from(rest.buffer, rest.byteOffset, rest.length).subarray(rest[0] === 13 ? 2 : 1);
  return {
    name,
    contentType,
    contentBase64: toBase64(content, headValue(fields, 'content-transfer-encoding')),
    contentId: null,
  };
}

function toBase64(content: Buffer, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      // Written anew, because lines and what follows the end are no base64.
      return Buffer.from(content.toString('latin1'), 'base64').toString('base64');
    case 'quoted-printable':
      return Buffer.from(decodeQuotedPrintable(content.toString('latin1')), 'latin1').toString('base64');
    default:
      return content.toString('base64');
  }
}

/** RFC 2045, 6.7. */
function decodeQuotedPrintable(text: string): string {
  return text
    .replaceAll(/[ \t]+(?=\r?\n|$)/g, '')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function toPicture(attachment: Attachment, index: number): ReadAttachment {
  const { content, contentId } = attachment;
  return {
    ...describe(attachment, index),
    contentBase64: typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('base64'),
    contentId: contentId === undefined ? null : outsideText(contentId.replaceAll(/[<>]/g, ''), maxNameLength),
  };
}

function describe(attachment: Attachment | undefined, index: number): Pick<ReadAttachment, 'name' | 'contentType'> {
  const { filename, mimeType } = attachment ?? { filename: null, mimeType: 'application/octet-stream' };
  const name = filename === null || filename === '' ? `attachment ${index + 1}` : filename;
  return { name: outsideText(name, maxNameLength), contentType: outsideText(mimeType, maxNameLength) };
}

function toRecipients(addresses: readonly Address[] | undefined): Recipient[] {
  return (addresses ?? [])
    .flatMap((each) => (each.group === undefined ? [each] : each.group))
    .flatMap(({ address, name }) => (address === undefined || address === '' ? [] : [{ address, name }]));
}

function importanceOf(fields: readonly HeadField[]): ReadMail['importance'] {
  const [importance, priority] = [headValue(fields, 'importance').toLowerCase(), headValue(fields, 'x-priority')];
  if (importance === 'high' || /^[12]\b/.test(priority)) return 'high';
  return importance === 'low' || /^[45]\b/.test(priority) ? 'low' : 'normal';
}

/** Only those that begin with X- may be set. */
function headerOf(fields: readonly HeadField[], name: string): ReadMail['headers'] {
  const value = headValue(fields, name);
  const isPlain = /^[ -~]{1,500}$/.test(value);
  return isPlain ? [{ name: headerNames[name] ?? name, value }] : [];
}

const headerNames: Readonly<Record<string, string>> = {
  'message-id': 'X-Original-Message-ID',
  date: 'X-Original-Date',
  'x-original-from': 'X-Original-From',
  'auto-submitted': 'X-Original-Auto-Submitted',
};
