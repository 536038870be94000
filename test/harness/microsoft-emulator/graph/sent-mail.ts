/** What a request to sendMail holds: a message as JSON, or as MIME in base64. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { messageTooLargeError, type GraphError } from './graph-error.ts';
import { parseSendMailBody } from './send-mail-body.ts';
import type { GraphMessage, GraphRecipient, SendMailBody } from './send-mail-schema.ts';

const maxRequestBytes = 4 * 1024 * 1024;

export type SentMail =
  | { kind: 'mail'; body: SendMailBody; mime: Uint8Array | null }
  /** `isBeforeMailbox`: whoever it is from. */
  | { kind: 'refused'; error: GraphError; isBeforeMailbox: boolean };

export async function readSentMail(contentType: string, bytes: ArrayBuffer): Promise<SentMail> {
  if (bytes.byteLength > maxRequestBytes) return refused(messageTooLargeError, true);
  if (/^text\/plain\b/i.test(contentType)) return await readMime(new TextDecoder().decode(bytes));
  if (!/^application\/json\b/i.test(contentType)) return refused(unsupportedMediaTypeError, true);
  const parsed = parseSendMailBody(new TextDecoder().decode(bytes));
  return parsed.kind === 'refused' ? refused(parsed.error, false) : { kind: 'mail', body: parsed.body, mime: null };
}

/** Recipients are in its head only; there is no other parameter. */
async function readMime(base64: string): Promise<SentMail> {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64)) {
    return refused(invalidBase64Error, false);
  }
  const mime = new Uint8Array(Buffer.from(base64, 'base64'));
  const email = await PostalMime.parse(mime, { attachmentEncoding: 'base64' });
  return { kind: 'mail', body: { message: toGraphMessage(email), saveToSentItems: true }, mime };
}

function toGraphMessage(email: Email): GraphMessage {
  const importance = email.headers.find(({ key }) => key === 'importance')?.value.toLowerCase();
  return {
    subject: email.subject ?? '',
    body:
      email.html === undefined
        ? { contentType: 'text', content: email.text ?? '' }
        : { contentType: 'html', content: email.html },
    importance: importance === 'high' || importance === 'low' ? importance : 'normal',
    internetMessageId: email.messageId ?? null,
    toRecipients: toRecipients(email.to),
    ccRecipients: toRecipients(email.cc),
    bccRecipients: toRecipients(email.bcc),
    replyTo: toRecipients(email.replyTo),
    from: toRecipients(email.from === undefined ? [] : [email.from])[0] ?? null,
    sender: toRecipients(email.sender === undefined ? [] : [email.sender])[0] ?? null,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? mimeType,
      contentType: mimeType,
      contentBytes: typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('base64'),
    })),
  };
}

function toRecipients(addresses: readonly Address[] | undefined): GraphRecipient[] {
  return (addresses ?? [])
    .flatMap((each) => (each.group === undefined ? [each] : each.group))
    .map(({ address, name }) => ({ emailAddress: { address, name } }));
}

function refused(error: GraphError, isBeforeMailbox: boolean): SentMail {
  return { kind: 'refused', error, isBeforeMailbox };
}

const invalidBase64Error: GraphError = {
  status: 400,
  code: 'ErrorMimeContentInvalidBase64String',
  message: 'Invalid base64 string for MIME content.',
};

const unsupportedMediaTypeError: GraphError = {
  status: 415,
  code: 'UnsupportedMediaType',
  message: 'This emulator accepts sendMail as application/json, and as text/plain (MIME in base64).',
};
