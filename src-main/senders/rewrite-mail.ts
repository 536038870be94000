/**
 * A message of another program as it is handed to a mail service: it comes from the sender's address, and everything else
 * stays what it was, byte for byte, so that what is signed or encrypted survives. Pure.
 */
import { receivedBy, type ForwardedMail } from '../../src-shared/model/forwarded-mail.ts';
import { headField, parseMailHead, valueOfField, writeMail, type HeadField } from '../../src-shared/model/mail-head.ts';
import { addressesIn, addressListFor } from './address-list.ts';

export interface Rewriting {
  /** Address that the service lets messages come from. */
  from: string;
  /** Of this message in the outbox: what a loop is recognized by, and the message's own id where it has none. */
  internetMessageId: string;
  /**
   * Whom the service delivers to. `head`: whom To, Cc and Bcc name, so they are made to name the recipients and nobody
   * else. `envelope`: what it is told beside the message.
   */
  recipientsFrom: 'head' | 'envelope';
}

/** @returns the message with what changes in its head */
export function rewriteMail(
  { bytes, recipients, receivedAtMs }: ForwardedMail,
  rewriting: Rewriting,
): Uint8Array<ArrayBuffer> {
  const { from, internetMessageId, recipientsFrom } = rewriting;
  const { fields, rest } = parseMailHead(bytes);
  const date = toMailDate(receivedAtMs);
  const addressed = recipientsFrom === 'head' ? nameRecipients(fields, recipients) : fields;
  const rewritten = replaceFrom(addressed, from).filter(({ name }) => !left.has(name));
  // Who had them in the blind copy is for the service to know, which takes them from there and removes the field.
  const blind = recipientsFrom === 'head' ? rewritten : rewritten.filter(({ name }) => name !== 'bcc');
  return writeMail({
    fields: [
      headField('Received', `by ${receivedBy} with ESMTP id ${internetMessageId};\r\n ${date}`),
      ...blind,
      ...missing(blind, 'Date', date),
      ...missing(blind, 'Message-ID', internetMessageId),
    ],
    rest,
  });
}

/** Fields that would claim another sender. */
const left = new Set(['sender', 'return-path']);

function missing(fields: readonly HeadField[], name: string, value: string): HeadField[] {
  return fields.some((field) => field.name === name.toLowerCase()) ? [] : [headField(name, value)];
}

/** The former From goes where answers go, with the name that people know the device by. */
function replaceFrom(fields: readonly HeadField[], address: string): HeadField[] {
  const former = fields.find(({ name }) => name === 'from');
  const value = former === undefined ? '' : valueOfField(former);
  const addresses = addressesIn(value);
  if (addresses.join().toLowerCase() === address.toLowerCase()) return [...fields];
  const name = nameOf(value);
  const from = headField('From', name === '' ? address : `${name} <${address}>`);
  const canAnswer = addresses.length > 0 && !fields.some((field) => field.name === 'reply-to');
  const kept = former === undefined ? [] : [renamed(former, canAnswer ? 'Reply-To' : 'X-Original-From')];
  const others = fields.filter((field) => field.name !== 'from');
  const at = Math.max(0, former === undefined ? 0 : fields.indexOf(former));
  return [...others.slice(0, at), from, ...kept, ...others.slice(at)];
}

/** As it is written before one address; empty where it is too long for a line, or looks like another address. */
function nameOf(value: string): string {
  const name = /^("(?:[^"\\@]|\\.)*"|[^<>,@"]*?)\s*<[^<>]*>$/.exec(value)?.[1] ?? '';
  return name.length > 500 ? '' : name;
}

function renamed({ raw }: HeadField, name: string): HeadField {
  return { name: name.toLowerCase(), raw: `${name}${raw.slice(raw.indexOf(':'))}` };
}

/** To and Cc keep whom the message was handed over for; the others are in the blind copy. */
function nameRecipients(fields: readonly HeadField[], recipients: readonly string[]): HeadField[] {
  const isRecipient = lookUp(recipients);
  const named = fields.flatMap((field) => {
    if (field.name === 'bcc') return [];
    if (field.name !== 'to' && field.name !== 'cc') return [field];
    const value = valueOfField(field);
    if (addressesIn(value).every(isRecipient)) return [field];
    const list = addressListFor(value, isRecipient);
    return list.length === 0 ? [] : [headField(field.name === 'to' ? 'To' : 'Cc', list.join(',\r\n '))];
  });
  const isNamed = lookUp(
    named.filter(({ name }) => name === 'to' || name === 'cc').flatMap((field) => addressesIn(valueOfField(field))),
  );
  const blind = recipients.filter((address) => !isNamed(address));
  return blind.length === 0 ? named : [...named, headField('Bcc', blind.join(',\r\n '))];
}

function lookUp(addresses: readonly string[]): (address: string) => boolean {
  const known = new Set(addresses.map((address) => address.toLowerCase()));
  return (address) => known.has(address.toLowerCase());
}

/** RFC 5322, in UTC. */
function toMailDate(atMs: number): string {
  return new Date(atMs).toUTCString().replace('GMT', '+0000');
}
