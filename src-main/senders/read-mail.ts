/** The port behind which a message of another program is read as people see it, for services that take it in parts. */
import type { Recipient } from '../../src-shared/model/recipients.ts';
import type { MailParts } from './mail-parts.ts';

export interface ReadMail {
  subject: string;
  body: { kind: 'text' | 'html'; content: string };
  to: readonly Recipient[];
  cc: readonly Recipient[];
  bcc: readonly Recipient[];
  replyTo: readonly Recipient[];
  importance: 'low' | 'normal' | 'high';
  /** What no field above says, and a person may want to know: names and values in ASCII. */
  headers: readonly { name: string; value: string }[];
  attachments: readonly ReadAttachment[];
}

export interface ReadAttachment {
  name: string;
  contentType: string;
  contentBase64: string;
  /** Of a picture that the body shows; `null`: it is a file. */
  contentId: string | null;
}

export type ReadMailParts = (parts: MailParts) => Promise<ReadMail>;
