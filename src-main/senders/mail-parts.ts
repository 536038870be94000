/**
 * A message of another program, taken apart into what is read and the files with it, and put together again (RFC 2045,
 * 2046). Parts stay what they were, byte for byte. Pure.
 */
import { headField, headValue, parseMailHead, writeMail, type HeadField } from '../../src-shared/model/mail-head.ts';
import { encodeBase64 } from '../channels/encode-base64.ts';

export interface MailParts {
  /** Of the message itself, without those that say how its body is written. */
  fields: readonly HeadField[];
  /** What is read, in its order, pictures in it included: each with a head of its own. */
  texts: readonly Uint8Array[];
  /** What is attached, in its order: each with a head of its own. */
  files: readonly Uint8Array[];
}

/** @returns `null`: what it means is in how it is built (signed, encrypted, an appointment, a report), or it is damaged */
export function takeApart(bytes: Uint8Array): MailParts | null {
  const { fields, rest } = parseMailHead(bytes);
  const root = toPart(writeMail({ fields: fields.filter(isOfBody), rest }));
  const texts: Uint8Array[] = [];
  const files: Uint8Array[] = [];
  const isKnown = sortParts(root, { texts, files }, { left: maxParts });
  return isKnown ? { fields: fields.filter((field) => !isOfBody(field)), texts, files } : null;
}

/** @param boundary - that occurs in no part */
export function putTogether({ fields, texts, files }: MailParts, boundary: string): Uint8Array<ArrayBuffer> {
  const pieces = [...texts, ...files].flatMap((part) => [toBytes(`\r\n--${boundary}\r\n`), part]);
  const rest = join([toBytes('\r\n'), ...pieces, toBytes(`\r\n--${boundary}--\r\n`)]);
  const ofBody = [
    headField('MIME-Version', '1.0'),
    headField('Content-Type', `multipart/mixed; boundary="${boundary}"`),
  ];
  return writeMail({ fields: [...fields, ...ofBody], rest });
}

/** @param content - in one line @returns a part of its own; readable as it is where it is ASCII */
export function toTextPart(content: string): Uint8Array {
  if (/^[\x20-\x7e]*$/.test(content))
    return toBytes(`Content-Type: text/plain; charset=us-ascii\r\n\r\n${content}\r\n`);
  const base64 = encodeBase64(new TextEncoder().encode(content));
  return toBytes(
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(base64)}\r\n`,
  );
}

/** @param name - ASCII, without quotation marks @param contentBase64 - in one line */
export function toFilePart(name: string, contentType: string, contentBase64: string): Uint8Array {
  return toBytes(
    `Content-Type: ${contentType}; name="${name}"\r\nContent-Transfer-Encoding: base64\r\n` +
      `Content-Disposition: attachment; filename="${name}"\r\n\r\n${inLines(contentBase64)}\r\n`,
  );
}

function inLines(base64: string): string {
  return (base64.match(/.{1,76}/g) ?? []).join('\r\n');
}

/** More than any honest message has. */
const maxParts = 1_000;
const maxDepth = 20;

function isOfBody({ name }: HeadField): boolean {
  return name.startsWith('content-') || name === 'mime-version';
}

interface Part {
  raw: Uint8Array;
  fields: readonly HeadField[];
  /** In small letters. */
  type: string;
  content: Uint8Array;
}

function toPart(raw: Uint8Array): Part {
  const { fields, rest } = parseMailHead(raw);
  const type = /^[^\s;]*/.exec(headValue(fields, 'content-type'))?.[0].toLowerCase() ?? '';
  return { raw, fields, type: type === '' ? 'text/plain' : type, content: rest };
}

type Sorted = Record<'texts' | 'files', Uint8Array[]>;

/** @returns whether all that is in it is known to survive */
function sortParts(part: Part, sorted: Sorted, room: { left: number }, depth = 0): boolean {
  const kind = kindOf(part);
  if (kind === 'mixed') {
    const children = depth < maxDepth ? childrenOf(part, room) : null;
    return children?.every((child) => sortParts(child, sorted, room, depth + 1)) ?? false;
  }
  if (kind === 'text' || (kind === 'body' && isBody(part, room, depth))) sorted.texts.push(part.raw);
  else if (kind === 'file') sorted.files.push(part.raw);
  else return false;
  return true;
}

/** A text in several forms, with the pictures that one of them shows. */
function isBody(part: Part, room: { left: number }, depth: number): boolean {
  const children = depth < maxDepth ? childrenOf(part, room) : null;
  return (
    children?.every((child) => {
      const kind = kindOf(child);
      if (kind === 'body') return isBody(child, room, depth + 1);
      return kind === 'text' || (kind === 'file' && part.type === 'multipart/related');
    }) ?? false
  );
}

function kindOf({ type, fields }: Part): 'mixed' | 'body' | 'text' | 'file' | 'unknown' {
  if (type === 'multipart/mixed') return 'mixed';
  if (type === 'multipart/alternative' || type === 'multipart/related') return 'body';
  if (/^(multipart|message)\//.test(type) || special.test(type)) return 'unknown';
  const isText = type === 'text/plain' || type === 'text/html';
  if (!isText || /^attachment\b/i.test(headValue(fields, 'content-disposition'))) return 'file';
  // A text that is shown, and a file too.
  return hasName(fields) ? 'unknown' : 'text';
}

/** Signatures, what is encrypted, appointments, and what only Outlook can open. */
const special = /^(application\/((x-)?pkcs7-.*|pgp-.*|ics|ms-tnef)|text\/(calendar|x-vcalendar))$/;

function hasName(fields: readonly HeadField[]): boolean {
  return /;\s*(file)?name\*?/i.test(`${headValue(fields, 'content-type')};${headValue(fields, 'content-disposition')}`);
}

/** @returns `null`: it cannot be told where they begin and end */
function childrenOf({ fields, content }: Part, room: { left: number }): Part[] | null {
  const found = /;\s*boundary\s*=\s*(?:"([^"\\]{1,200})"|([^\s";]{1,200}))/i.exec(headValue(fields, 'content-type'));
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return null;
  const delimiter = toBytes(`--${boundary}`);
  const children: Part[] = [];
  let from: number | null = null;
  for (let at = 0; at < content.length;) {
    const lineFeed = content.indexOf(0x0a, at);
    const next = lineFeed === -1 ? content.length : lineFeed + 1;
    const end = beginsWith(content, at, delimiter)
      ? endOfDelimiter(content.subarray(at + delimiter.length, next))
      : null;
    if (end !== null) {
      if (from !== null) children.push(toPart(withoutLineEnd(content.subarray(from, at))));
      if (end === 'last') return children;
      room.left -= 1;
      if (room.left < 0) return null;
      from = next;
    }
    at = next;
  }
  return null;
}

function beginsWith(content: Uint8Array, at: number, bytes: Uint8Array): boolean {
  return content.length - at >= bytes.length && bytes.every((byte, index) => content[at + index] === byte);
}

function endOfDelimiter(after: Uint8Array): 'next' | 'last' | null {
  const text = String.fromCharCode(...after.subarray(0, 100));
  if (/^[ \t]*\r?\n?$/.test(text)) return 'next';
  return /^--[ \t]*\r?\n?$/.test(text) ? 'last' : null;
}

/** It belongs to the delimiter that follows. */
function withoutLineEnd(part: Uint8Array): Uint8Array {
  const { length } = part;
  if (part[length - 1] !== 0x0a) return part;
  return part.subarray(0, part[length - 2] === 0x0d ? length - 2 : length - 1);
}

/** A character for each byte. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
