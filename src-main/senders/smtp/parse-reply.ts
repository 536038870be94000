/** Reads what a mail server says (RFC 5321, section 4.2). Pure. */
import type { SmtpReply } from '../../../src-shared/model/failures/smtp-failure.ts';
import { outsideText } from '../../../src-shared/model/outside-text.ts';
import type { SmtpOffer } from './smtp-client.ts';

const line = /^(\d{3})(?:[ -](?:([245]\.\d{1,3}\.\d{1,3})\s+)?(.*))?$/;

/** @returns status 0 for what is no reply */
export function parseReply(response: string): SmtpReply {
  let [status, code] = [0, ''];
  const texts: string[] = [];
  for (const each of response.split(/\r?\n/)) {
    const match = line.exec(each);
    if (match === null) {
      if (each !== '') texts.push(each);
      continue;
    }
    status = Number(match[1]);
    code ||= match[2] ?? '';
    texts.push(match[3] ?? '');
  }
  const text = texts.join(' ').replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return { status, code, text: outsideText(text.trim()) };
}

/** @param response - to EHLO */
export function parseOffer(response: string): Omit<SmtpOffer, 'isEncrypted'> {
  const size = /^\d{3}[ -]SIZE[ \t]+(\d{1,15})[ \t]*$/im.exec(response)?.[1];
  // Zero says that there is no fixed limit (RFC 1870).
  const maxMessageBytes = size === undefined || Number(size) === 0 ? null : Number(size);
  return { maxMessageBytes, reportsDelivery: /^\d{3}[ -]DSN[ \t]*$/im.test(response) };
}

/** The id under which the server has put the message into its queue; `''` where it names none that is known. */
export function queueIdOf({ text }: SmtpReply): string {
  return /(?:\bid=|queued as |InternalId=)<?([\w.@-]{1,100})/i.exec(text)?.[1] ?? '';
}
