/**
 * The head of a message as it stands (RFC 5322): fields are found, changed and put back without touching any other byte,
 * so that what is signed, encrypted or not even valid stays what it was. Pure.
 */

export interface HeadField {
  /** In small letters. */
  name: string;
  /** The whole field with its line ends, a character for each byte: texts of any encoding survive. */
  raw: string;
}

export interface ParsedMail {
  fields: readonly HeadField[];
  /** From the empty line that ends the head on, this line included. */
  rest: Uint8Array;
}

const [lineFeed, carriageReturn, space, tab] = [0x0a, 0x0d, 0x20, 0x09];
const fieldName = /^([!-9;-~]+)[ \t]*:/;

/** A message without a valid head has no fields: all of it is body. */
export function parseMailHead(bytes: Uint8Array): ParsedMail {
  const fields: { name: string; raw: string }[] = [];
  let at = 0;
  while (at < bytes.length && !isEmptyLine(bytes, at)) {
    const end = lineEnd(bytes, at);
    const raw = toCharacters(bytes.subarray(at, end));
    const isContinued = bytes[at] === space || bytes[at] === tab;
    const last = fields.at(-1);
    const name = fieldName.exec(raw)?.[1];
    if (isContinued && last !== undefined) last.raw += raw;
    else if (name !== undefined) fields.push({ name: name.toLowerCase(), raw });
    // A line that is no field: the body begins without the empty line, as some programs write it.
    else break;
    at = end;
  }
  return { fields, rest: bytes.subarray(at) };
}

/** @returns the message with these fields; an empty line is added where the body had none before it */
export function writeMail({ fields, rest }: ParsedMail): Uint8Array<ArrayBuffer> {
  const lines = fields.map(({ raw }) => (raw.endsWith('\n') ? raw : `${raw}\r\n`)).join('');
  const head = isEmptyLine(rest, 0) ? lines : `${lines}\r\n`;
  const mail = new Uint8Array(head.length + rest.length);
  for (let at = 0; at < head.length; at += 1) mail[at] = head.charCodeAt(at);
  mail.set(rest, head.length);
  return mail;
}

/** @param value - ASCII, in lines of at most 998 characters */
export function headField(name: string, value: string): HeadField {
  return { name: name.toLowerCase(), raw: `${name}: ${value}\r\n` };
}

/** What a field says, unfolded: a character for each byte. */
export function valueOfField({ raw }: HeadField): string {
  return raw
    .slice(raw.indexOf(':') + 1)
    .replaceAll(/\r?\n(?=[ \t])/g, '')
    .trim();
}

/** @returns what the first field of this name says; empty where there is none */
export function headValue(fields: readonly HeadField[], name: string): string {
  const field = fields.find((each) => each.name === name);
  return field === undefined ? '' : valueOfField(field);
}

function isEmptyLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed);
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(lineFeed, from);
  return at === -1 ? bytes.length : at + 1;
}

/** A line may be megabytes long, and a call takes only so many arguments. */
function toCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
