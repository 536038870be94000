/** The port behind which a message becomes the text that mail servers pass on (RFC 5322, MIME). */
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { Recipient } from '../../src-shared/model/recipients.ts';

/** What a sender says of a message beside its content. */
export interface MimeHead {
  internetMessageId: string;
  from: Recipient;
  /** The `Date` header, in milliseconds since the Unix epoch. */
  sentAtMs: number;
}

/**
 * @returns the whole message in ASCII with CRLF: lines of at most 76 characters in the bodies and 998 in the headers, so
 *   that no server on the way has a reason to break them anew, which would break signatures (DKIM). It has an HTML body
 *   and the same as plain text, and every attachment byte for byte.
 */
export type ComposeMime = (message: MailMessage, head: MimeHead) => Promise<Uint8Array<ArrayBuffer>>;
