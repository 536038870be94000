/** The port behind which a mail server is: what it is told, and everything that can come of it. */
import type { SmtpFailure, SmtpReply } from '../../../src-shared/model/failures/smtp-failure.ts';
import { encryptionOf } from '../../../src-shared/model/smtp-sender.ts';

export interface SmtpLogin {
  username: string;
  password: string;
}

/** A server as it is contacted. */
export type SmtpServer = {
  host: string;
  port: number;
  /** SHA-256 of a certificate that a person trusts, as `AB:CD:...`. */
  fingerprint: string | null;
} & (
  | { encryption: 'tls-from-the-start' | 'starttls'; login: SmtpLogin | null }
  /** With whatever certificate, or in clear: never with a password. */
  | { encryption: 'if-offered'; login: null }
);

/** A message as a server is handed it. */
export interface Letter {
  from: string;
  recipients: readonly string[];
  /** A whole message: in ASCII where this program has composed it (`ComposeMime`). */
  content: Uint8Array;
  /** Comes back with a delivery report (RFC 3461). */
  envelopeId: string;
}

/** What a server says that it can do. */
export interface SmtpOffer {
  isEncrypted: boolean;
  /** `null`: it does not say. */
  maxMessageBytes: number | null;
  /** It reports what could not be delivered later on. */
  reportsDelivery: boolean;
}

export interface RefusedRecipient {
  address: string;
  reply: SmtpReply;
}

export type SmtpProblem =
  /** There is no connection that this program would use: certainly nothing was sent. */
  | { kind: 'not-connected'; failure: SmtpFailure }
  | {
      kind: 'refused';
      /** What the server refused. `content`: the whole message, after it had come. */
      what: 'connection' | 'login' | 'from' | 'recipients' | 'message' | 'content';
      reply: SmtpReply;
      /** Where all of them were refused. */
      recipients: readonly RefusedRecipient[];
    }
  /** The server takes no message of this size: certainly nothing was sent. */
  | { kind: 'too-large'; maxMessageBytes: number }
  /**
   * No answer. `mayHaveArrived`: all of the message had been handed to the connection, so that the server may have it.
   */
  | { kind: 'lost'; cause: 'closed' | 'timed-out' | 'odd-answer' | 'aborted'; mayHaveArrived: boolean };

export type SmtpResult =
  | { kind: 'accepted'; reply: SmtpReply; refusedRecipients: readonly RefusedRecipient[]; offer: SmtpOffer }
  | SmtpProblem;

export interface SmtpPlace {
  host: string;
  port: number;
  usesTls: boolean;
  fingerprint: string | null;
}

/** How a server is contacted that a person has entered. */
export function toSmtpServer({ usesTls, ...place }: SmtpPlace, login: SmtpLogin | null): SmtpServer {
  const { host, port, fingerprint } = place;
  const encryption = encryptionOf({ port, usesTls, login });
  if (encryption === 'if-offered') return { host, port, fingerprint, encryption, login: null };
  return { host, port, fingerprint, encryption, login };
}

/** Tries once, over a connection that waits for the next message or a new one. Never rejects. */
export interface SmtpClient {
  /** Ends what is kept for the next message; from now on nothing is kept. */
  close(): void;
  send(server: SmtpServer, letter: Letter, signal: AbortSignal): Promise<SmtpResult>;
  /** Connects, checks the certificate and logs in. Sends nothing. */
  probe(server: SmtpServer, signal: AbortSignal): Promise<{ kind: 'connected'; offer: SmtpOffer } | SmtpProblem>;
}
