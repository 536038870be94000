/** The port behind which other programs hand over mail by SMTP: whom it listens to, and what it is answered. */

/** A message as it was handed over. */
export interface IncomingMail {
  /** At least one. */
  recipients: readonly string[];
  /** The whole message, line ends as they came. */
  bytes: Uint8Array;
}

/** What the other program is told of its message (RFC 5321). */
export interface MailReply {
  status: 250 | 451 | 452 | 552 | 554;
  text: string;
}

export interface MailHandlers {
  /** How large a message may be now, in bytes. */
  maxBytes: () => number;
  /** Answered when the message is stored for good, or refused. Never rejects. */
  accept: (mail: IncomingMail) => Promise<MailReply>;
}

/** While it listens. */
export interface MailListener {
  /** Resolves when nobody is connected any more. */
  close(): Promise<void>;
}

export type ListenOutcome =
  | { kind: 'listening'; listener: MailListener }
  | { kind: 'failed'; cause: 'in-use' | 'not-allowed' | 'other'; reason: string };

/** What other computers may do, and prove. */
export interface OtherComputers {
  /** Addresses and ranges of those that may connect. */
  ranges: readonly string[];
  /** PEM, of the certificate that they see. */
  certificate: string;
  key: string;
  username: string;
  password: string;
}

export interface ListeningPlace {
  port: number;
  /** `null`: nobody else can connect, it is 127.0.0.1 that is listened on. */
  others: OtherComputers | null;
}

/** Never rejects. */
export type ListenForMail = (place: ListeningPlace, handlers: MailHandlers) => Promise<ListenOutcome>;
