/** Makes messages of other programs fit the mail service: with their files zipped, or spread over several (16.1). */
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { NoticeTexts } from '../../../src-shared/languages/texts.ts';
import { headField, headValue, type HeadField } from '../../../src-shared/model/mail-head.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { putTogether, takeApart, toFilePart, toTextPart, type MailParts } from '../../senders/mail-parts.ts';
import { maxForwardedBytes, sizeOfReadMail, type MessageSizeLimits } from '../../senders/message-size.ts';
import type { ReadMail, ReadMailParts } from '../../senders/read-mail.ts';
import { base64Length, encodeBase64 } from '../encode-base64.ts';
import { ZipArchive } from '../zip-archive.ts';
import { decideWayOut, type MailSizes, type SizeInForms } from './decide-way-out.ts';

const zipFileName = 'attachments.zip';

export interface FitMailPorts {
  /** What is added to a message is in its language. */
  presentation: () => Pick<Presentation, 'language'>;
  /** Of the mail service in use. */
  limits: () => MessageSizeLimits;
  readMail: ReadMailParts;
  /** Of base64. */
  decode: (base64: string) => Uint8Array;
  /** As of `Scheduler`: a large message takes a second. */
  nextTurn: () => Promise<void>;
  newId: () => string;
  nowMs: () => number;
}

export interface LargeMail {
  recipients: readonly string[];
  bytes: Uint8Array;
}

/** @returns the messages that go out instead of it, itself where it fits; none: it cannot be made to fit */
export type FitMail = (mail: LargeMail) => Promise<readonly Uint8Array[]>;

export function createFitMail({ presentation, limits, readMail, ...ports }: FitMailPorts): FitMail {
  return async ({ bytes, recipients }) => {
    const room = roomFor(limits(), recipients);
    const parts = takeApart(bytes);
    if (parts === null)
      return decideWayOut({ whole: { mime: bytes.length, json: null }, parts }, room).way === 'whole' ? [bytes] : [];
    const read = await readMail(parts);
    const sizes = sizesOf({ bytes, recipients, parts, read }, limits());
    const first = decideWayOut(sizes, room);
    if (first.way === 'whole') return [bytes];
    if (first.way !== 'zip-first' || sizes.parts === null) return [];
    const { forwardedMail: notes } = textsOf(presentation().language).notices;
    const boundary = `=_${ports.newId()}`;
    const zip = await zipOf(filesOf(read, parts), ports);
    const way = decideWayOut({ ...sizes, parts: { ...sizes.parts, zip: sizeOfFile(zip.length) } }, room);
    if (way.way === 'zipped') {
      const file = toFilePart(zipFileName, 'application/zip', encodeBase64(zip));
      const texts = [...parts.texts, toTextPart(notes.zipped)];
      return [putTogether({ fields: parts.fields, texts, files: [file] }, boundary)];
    }
    return way.way === 'split'
      ? way.files.map((indexes, at) => oneOf(parts, { indexes, at, of: way.files.length }, boundary, notes))
      : [];
  };
}

function roomFor(limits: MessageSizeLimits, recipients: readonly string[]): SizeInForms {
  const mime = maxForwardedBytes(limits, recipients);
  return { mime, json: limits.format === 'json' ? limits.maxMessageBytes : null };
}

interface SizedMail extends LargeMail {
  parts: MailParts;
  read: ReadMail;
}

function sizesOf({ bytes, recipients, parts, read }: SizedMail, limits: MessageSizeLimits): MailSizes {
  const { fields, texts, files } = parts;
  const attached = filesOf(read, parts);
  const pictures = read.attachments.slice(0, read.attachments.length - attached.length);
  const ofRead = (some: Partial<ReadMail>) => sizeOfReadMail({ ...read, ...some }, recipients, limits);
  const frame = ofRead({ body: { ...read.body, content: '' }, attachments: [] });
  return {
    whole: { mime: bytes.length, json: ofRead({}) },
    parts: {
      frame: {
        mime: putTogether({ fields, texts: [], files: [] }, '').length + noteBytes,
        json: frame + noteBytes,
      },
      texts: {
        mime: texts.reduce((sum, { length }) => sum + length + delimiterBytes, 0),
        json: ofRead({ attachments: pictures }) - frame,
      },
      files: files.map((file, index) => ({
        mime: file.length + delimiterBytes,
        json: ofRead({ body: { ...read.body, content: '' }, attachments: attached.slice(index, index + 1) }) - frame,
      })),
      zip: null,
    },
  };
}

/** Behind the pictures that the body shows. */
function filesOf({ attachments }: ReadMail, { files }: MailParts): ReadMail['attachments'] {
  return attachments.slice(attachments.length - files.length);
}

/** Of the note, in HTML too, and what is around it, of the boundaries, and of a subject that begins with a number. */
const noteBytes = 2_000;
const delimiterBytes = 60;

function sizeOfFile(bytes: number): SizeInForms {
  const base64 = base64Length(bytes);
  return { mime: Math.ceil(base64 / 76) * 78 + 400, json: base64 + 400 };
}

/** More at once would be felt by whoever else waits for this thread. */
const pieceBytes = 128 * 1024;

async function zipOf(
  files: readonly { name: string; contentBase64: string }[],
  { decode, nextTurn, nowMs }: Pick<FitMailPorts, 'decode' | 'nextTurn' | 'nowMs'>,
): Promise<Uint8Array> {
  const zip = new ZipArchive(namesInZip(files.map(({ name }) => name)), new Date(nowMs()));
  for (const [index, { contentBase64 }] of files.entries()) {
    const bytes = decode(contentBase64);
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      zip.add(index, bytes.subarray(at, at + pieceBytes));
      await nextTurn();
    }
  }
  return zip.finish();
}

/** Each once, and none that leads out of the folder which it is unpacked into. */
function namesInZip(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((each) => {
    // oxlint-disable-next-line no-control-regex -- no file can be named so
    const name = each.replaceAll(/[\x00-\x1f/\\:*?"<>|]/g, '_').replace(/^\.+/, '_');
    let unique = name;
    for (let number = 2; used.has(unique.toLowerCase()); number += 1)
      unique = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
    used.add(unique.toLowerCase());
    return unique;
  });
}

interface OneOfMany {
  indexes: readonly number[];
  at: number;
  of: number;
}

function oneOf(
  { fields, texts, files }: MailParts,
  { indexes, at, of }: OneOfMany,
  boundary: string,
  notes: NoticeTexts['forwardedMail'],
): Uint8Array {
  const number = `[${at + 1}/${of}]`;
  const numbered = fields.some(({ name }) => name === 'subject')
    ? fields.map((field) => (field.name === 'subject' ? withNumber(field, number) : field))
    : [...fields, headField('Subject', number)];
  const note = toTextPart(notes.split(at + 1, of));
  return putTogether(
    {
      fields: at === 0 ? numbered : afterTheFirst(numbered),
      texts: at === 0 ? [...texts, note] : [note],
      files: indexes.flatMap((index) => files.slice(index, index + 1)),
    },
    boundary,
  );
}

/** Whatever it is written in stays as it is. */
function withNumber({ name, raw }: HeadField, number: string): HeadField {
  return { name, raw: raw.replace(/^([^:]*:)[ \t]*/, `$1 ${number} `) };
}

/** The first one has the message's own id, and the others are shown with it. */
function afterTheFirst(fields: readonly HeadField[]): HeadField[] {
  const id = headValue(fields, 'message-id');
  const others = fields.filter(({ name }) => !['message-id', 'references', 'in-reply-to'].includes(name));
  return /^<[!-~]{1,500}>$/.test(id) ? [...others, headField('References', id)] : others;
}
