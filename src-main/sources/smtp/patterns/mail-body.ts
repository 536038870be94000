/** The port behind which the body of a mail is read: MIME, transfer encodings, character sets. */

/** What a mail says, decoded; a mail may have both, one or none. */
export interface MailBody {
  text: string;
  html: string;
}

/** Rejects where it is none that can be read. */
export type ReadMailBody = (bytes: Uint8Array) => Promise<MailBody>;
