/**
 * How large a message becomes when it is sent. That is the sender's business: it describes it as data, which composition
 * is given in whichever thread it works. Pure.
 */
import { z } from 'zod';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { ReadMail } from './read-mail.ts';

export const messageSizeLimitsSchema = z.object({
  /** Of the request that carries the whole message. */
  maxMessageBytes: z.number(),
  /** What the request has at most around the texts of a message, of each recipient and of each attachment. */
  overheadBytes: z.object({ message: z.number(), recipient: z.number(), attachment: z.number() }),
  /** `json`: texts are JSON strings, attachments base64. `mime`: as `ComposeMime` writes it. */
  format: z.enum(['json', 'mime']),
});
export type MessageSizeLimits = z.infer<typeof messageSizeLimitsSchema>;

/** For senders that hand over MIME: of what `ComposeMime` writes around texts. */
export const mimeOverheadBytes = { message: 1_300, recipient: 40, attachment: 400 };

/** @returns the bytes of the request, and hardly more. */
export function sizeOfMessage(message: MailMessage, { overheadBytes, format }: MessageSizeLimits): number {
  const { recipients, subject, html, attachments } = message;
  const { ofText, ofHead, ofBase64 } = formats[format];
  const heads = [
    subject,
    ...recipients.flatMap(({ address, name }) => [address, name]),
    ...attachments.flatMap(({ name, contentType }) => [name, contentType]),
  ];
  return (
    overheadBytes.message +
    recipients.length * overheadBytes.recipient +
    attachments.length * overheadBytes.attachment +
    heads.reduce((sum, text) => sum + ofHead(text), ofText(html)) +
    attachments.reduce((sum, { contentBase64 }) => sum + ofBase64(contentBase64.length), 0)
  );
}

/** @returns how many characters of base64 an attachment may have that is added to a message of so many bytes. */
export function base64RoomBeside(bytes: number, { maxMessageBytes, format }: MessageSizeLimits): number {
  const room = Math.max(0, maxMessageBytes - bytes);
  return format === 'json' ? room : Math.floor(room / bytesPerLine) * charactersPerLine;
}

const [charactersPerLine, bytesPerLine] = [76, 78];

interface SizesInFormat {
  ofText: (text: string) => number;
  /** Of names, addresses and the subject. */
  ofHead: (text: string) => number;
  ofBase64: (characters: number) => number;
}

const ofJson = (text: string) => bytesOf(JSON.stringify(text));
const inLines = (characters: number) => Math.ceil(characters / charactersPerLine) * bytesPerLine;

const formats: Record<'json' | 'mime', SizesInFormat> = {
  // Base64 is written as it is, between two quotation marks.
  json: { ofText: ofJson, ofHead: ofJson, ofBase64: (characters) => characters + 2 },
  mime: {
    // Twice: the text alternative says no more than the HTML.
    ofText: (text) => 2 * inLines(Math.ceil(bytesOf(text.replaceAll('\n', '\r\n')) / 3) * 4),
    // As encoded words (RFC 2047): three characters for each byte at most, and in each line what says so. A file's name
    // is written twice.
    ofHead: (text) => 2 * Math.ceil(bytesOf(text) * 4.5),
    ofBase64: inLines,
  },
};

/**
 * How a text is written in MIME: readable as it stands (quoted-printable) where that is not longer than base64, so that
 * {@link sizeOfMessage} need not know which.
 */
export function transferEncodingOf(text: string): 'quoted-printable' | 'base64' {
  let escaped = 0;
  const bytes = new TextEncoder().encode(text);
  for (const byte of bytes) if (byte < 0x20 || byte > 0x7e || byte === 0x3d) escaped += 1;
  // With a sixteenth for the ends of lines.
  return (bytes.length + 2 * escaped) * 17 <= (bytes.length / 3) * 4 * 16 ? 'quoted-printable' : 'base64';
}

/**
 * How large a whole message may be that is forwarded as it is, to so many recipients: Graph takes MIME in base64, and all
 * of it again where a message holds base64 already.
 */
export function maxForwardedBytes(
  { maxMessageBytes, format }: MessageSizeLimits,
  recipients: readonly string[],
): number {
  const room = format === 'json' ? Math.floor(maxMessageBytes / 4) * 3 : maxMessageBytes;
  return Math.max(0, room - rewritingBytes - recipients.reduce((sum, { length }) => sum + length + 4, 0));
}

/** What `rewriteMail` adds at most, beside the recipients. */
const rewritingBytes = 2_000;

/** @returns the bytes at most that a message has which is handed over in parts, as JSON, to so many recipients in all */
export function sizeOfReadMail(mail: ReadMail, recipients: readonly string[], limits: MessageSizeLimits): number {
  const { subject, body, to, cc, bcc, replyTo, headers, attachments } = mail;
  const { overheadBytes } = limits;
  const named = [...to, ...cc, ...bcc, ...replyTo];
  const texts = [
    subject,
    body.content,
    ...named.flatMap(({ address, name }) => [address, name]),
    ...headers.flatMap(({ name, value }) => [name, value]),
    ...attachments.flatMap(({ name, contentType, contentId }) => [name, contentType, contentId ?? '']),
  ];
  return (
    rewritingBytes +
    overheadBytes.message +
    // They may be among the named ones, or in the blind copy.
    recipients.reduce((sum, address) => sum + ofJson(address) + overheadBytes.recipient, 0) +
    named.length * overheadBytes.recipient +
    headers.length * overheadBytes.recipient +
    attachments.length * (overheadBytes.attachment + pictureOverheadBytes) +
    texts.reduce((sum, text) => sum + ofJson(text), 0) +
    attachments.reduce((sum, { contentBase64 }) => sum + contentBase64.length + 2, 0)
  );
}

/** Of one that the body shows: that it does, and under which name. */
const pictureOverheadBytes = 40;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
