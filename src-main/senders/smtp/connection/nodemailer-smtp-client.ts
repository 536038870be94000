/**
 * A mail server through nodemailer's connection, which is kept for a moment for the next message. Its transport is not
 * used: there every failure without a reply looks the same before and after the final dot, while here the body is read only
 * once the server wants it, so that its end tells whether the server may have the message. The system's proxy is not used:
 * there is none for SMTP.
 */
import { Socket } from 'node:net';
import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { domainToASCII } from 'node:url';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpFailure } from '../../../../src-shared/model/failures/smtp-failure.ts';
import type {
  Letter,
  RefusedRecipient,
  SmtpClient,
  SmtpOffer,
  SmtpProblem,
  SmtpResult,
  SmtpServer,
} from '../smtp-client.ts';
import { parseOffer, parseReply } from '../parse-reply.ts';
import { toProblem, toRefusedRecipient } from './smtp-problem.ts';
import { judgeCertificate, tlsOptions } from './smtp-tls.ts';

export interface SmtpTimeLimits {
  /** For the name, the connection, the greeting and TLS together. */
  connectMs: number;
  /** For each answer. RFC 5321 (4.5.3.2) asks for ten minutes after the final dot, and for less before. */
  answerMs: number;
}

const usualTimeLimits: SmtpTimeLimits = { connectMs: 60_000, answerMs: 10 * 60_000 };
/** A person waits for it. */
const probeTimeLimits: SmtpTimeLimits = { connectMs: 30_000, answerMs: 30_000 };

/** So long a connection is kept for the next message; servers end one that says nothing after minutes. */
const keptMs = 10_000;
/** Many servers end a connection that goes on for ever. */
const maxMessagesPerConnection = 100;

/** Read on as the server takes it, so that a message which breaks off early is known not to have arrived. */
const pieceBytes = 16_384;

export class NodemailerSmtpClient implements SmtpClient {
  readonly #limits: { send: SmtpTimeLimits; probe: SmtpTimeLimits };
  readonly #kept = new KeptSessions();

  constructor(limits?: SmtpTimeLimits) {
    this.#limits = { send: limits ?? usualTimeLimits, probe: limits ?? probeTimeLimits };
  }

  close(): void {
    this.#kept.close();
  }

  async send(server: SmtpServer, letter: Letter, signal: AbortSignal): Promise<SmtpResult> {
    const kept = this.#kept.take(server);
    let outcome = kept === null ? null : await this.#sendOver(kept, server, letter, signal);
    // The server may have ended it meanwhile: that says nothing about the message.
    if (outcome === null || isOfConnection(outcome)) outcome = await this.#sendOver(null, server, letter, signal);
    const asGiven = (each: RefusedRecipient) => ({
      ...each,
      address: letter.recipients.find((address) => toAscii(address) === each.address) ?? each.address,
    });
    if (outcome.kind === 'accepted') {
      return { ...outcome, refusedRecipients: outcome.refusedRecipients.map(asGiven) };
    }
    return outcome.kind === 'refused' ? { ...outcome, recipients: outcome.recipients.map(asGiven) } : outcome;
  }

  /** @param kept - logged in already; `null`: a connection is made */
  async #sendOver(
    kept: Session | null,
    server: SmtpServer,
    letter: Letter,
    signal: AbortSignal,
  ): Promise<(Success & { kind: 'accepted' } & Omit<Extract<SmtpResult, { kind: 'accepted' }>, 'kind'>) | SmtpProblem> {
    const body = Readable.from(inPieces(letter.content), { objectMode: false, highWaterMark: pieceBytes });
    const send = async (session: Session) => {
      const sent = await session.send(toEnvelope(letter), body);
      this.#kept.keep(server, session);
      return {
        kind: 'accepted' as const,
        reply: parseReply(sent.response),
        refusedRecipients: (sent.rejectedErrors ?? []).map(toRefusedRecipient),
        offer: session.offer,
      };
    };
    if (kept === null) return await this.#inSession(server, this.#limits.send, body, signal, send);
    return await useSession(kept, server, body, signal, send);
  }

  async probe(server: SmtpServer, signal: AbortSignal): Promise<{ kind: 'connected'; offer: SmtpOffer } | SmtpProblem> {
    return await this.#inSession(server, this.#limits.probe, null, signal, async ({ offer }) => ({
      kind: 'connected' as const,
      offer,
    }));
  }

  async #inSession<T extends Success>(
    server: SmtpServer,
    limits: SmtpTimeLimits,
    body: Readable | null,
    signal: AbortSignal,
    work: (session: Session) => Promise<T>,
  ): Promise<T | SmtpProblem> {
    const options = toOptions(server, limits);
    const outcome = await inOneSession(server, options, body, signal, work);
    if (outcome.kind !== 'not-connected' || !isWithoutTls(outcome.failure) || server.encryption !== 'if-offered') {
      return outcome;
    }
    // A server that offers TLS and cannot do it, where a person has said that none is needed.
    return await inOneSession(server, { ...options, ignoreTLS: true }, body, signal, work);
  }
}

/** 421: the server ends the connection, whatever was asked. */
function isOfConnection(outcome: SmtpResult): boolean {
  if (outcome.kind === 'lost') return !outcome.mayHaveArrived && outcome.cause !== 'aborted';
  return outcome.kind === 'refused' && outcome.what !== 'content' && outcome.reply.status === 421;
}

type Success = { kind: 'accepted' | 'connected' };

async function inOneSession<T extends Success>(
  server: SmtpServer,
  options: SMTPConnection.Options,
  body: Readable | null,
  signal: AbortSignal,
  work: (session: Session) => Promise<T>,
): Promise<T | SmtpProblem> {
  // Only who has a mail server needs it: the start of the program doesn't wait for it.
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const session = new Session(new Connection(options));
  return await useSession(session, server, body, signal, async () => {
    await session.open();
    const doubt = server.encryption === 'if-offered' ? null : judgePeer(session.socket, server);
    if (doubt !== null) return { kind: 'not-connected', failure: doubt };
    if (server.login !== null) {
      if (!session.allowsLogin) {
        const failure = { area: 'smtp', kind: 'login-not-offered', host: server.host, reply: null } as const;
        return { kind: 'not-connected', failure };
      }
      await session.login(server.login);
    }
    return await work(session);
  });
}

/** Ends the session afterwards, unless it is kept. */
async function useSession<T>(
  session: Session,
  server: SmtpServer,
  body: Readable | null,
  signal: AbortSignal,
  work: (session: Session) => Promise<T>,
): Promise<T | SmtpProblem> {
  if (signal.aborted) {
    session.close();
    return { kind: 'lost', cause: 'aborted', mayHaveArrived: false };
  }
  session.listenTo(signal);
  try {
    return await work(session);
  } catch (error) {
    return toProblem(error, { server, stage: session.stage, mayHaveArrived: body?.readableEnded ?? false });
  } finally {
    session.stopListening();
    if (!session.isKept) session.close();
  }
}

function judgePeer(socket: unknown, server: SmtpServer): SmtpFailure | null {
  if (socket instanceof TLSSocket) return judgeCertificate(socket, server);
  const { host, port } = server;
  return { area: 'smtp', kind: 'tls-not-offered', host, port, reply: null };
}

function isWithoutTls({ kind }: SmtpFailure): boolean {
  return kind === 'smtp-tls-not-agreed' || kind === 'tls-not-offered';
}

function toOptions(server: SmtpServer, { connectMs, answerMs }: SmtpTimeLimits): SMTPConnection.Options {
  const { host, port, encryption } = server;
  return {
    host,
    port,
    name: clientName(hostname()),
    secure: encryption === 'tls-from-the-start',
    ...(encryption === 'if-offered' ? { opportunisticTLS: true } : { requireTLS: true }),
    tls: tlsOptions(),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: answerMs,
    maxResponseSize: 64 * 1024,
  };
}

/** What it calls itself (RFC 5321, 4.1.3): a full name where the computer has one. */
export function clientName(name: string): string {
  const isFullName = /^(?=.{1,255}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/i.test(name) && !/^[\d.]+$/.test(name);
  return isFullName ? name : '[127.0.0.1]';
}

function toEnvelope({ from, recipients, content, envelopeId }: Letter): SMTPConnection.Envelope {
  return {
    from: toAscii(from),
    to: recipients.map(toAscii),
    size: content.length,
    // Of what another program has written: our own is ASCII.
    use8BitMime: content.some((byte) => byte > 0x7f),
    dsn: { ret: 'HDRS', envid: envelopeId, notify: ['FAILURE', 'DELAY'] },
  };
}

/** The name of a host has another form for servers that know ASCII only. */
function toAscii(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? address : `${address.slice(0, at + 1)}${domain}`;
}

function* inPieces(content: Uint8Array): Generator<Buffer> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** nodemailer's connection as promises: each ends when the server answers, when the connection fails, or when aborted. */
class Session {
  stage: 'connecting' | 'logging-in' | 'sending' = 'connecting';
  offer: SmtpOffer = { isEncrypted: false, maxMessageBytes: null, reportsDelivery: false };
  /** It waits for another message. */
  isKept = false;
  messageCount = 0;
  readonly #connection: SMTPConnection;
  readonly #failed = Promise.withResolvers<never>();
  onEnded = (): void => {};
  stopListening = (): void => {};

  constructor(connection: SMTPConnection) {
    this.#connection = connection;
    const { reject } = this.#failed;
    this.#failed.promise.catch(() => this.onEnded());
    this.#connection.on('error', reject);
    // Whoever waits for an answer hears of it first.
    this.#connection.on('end', () =>
      setImmediate(() => reject(Object.assign(new Error('ended'), { code: 'ECONNECTION' }))),
    );
  }

  /** Ends it when the signal is aborted, until {@link stopListening}. */
  listenTo(signal: AbortSignal): void {
    const onAbort = (): void => {
      this.#failed.reject(Object.assign(new Error('aborted'), { code: 'EABORT' }));
      this.#connection.close();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    this.stopListening = () => signal.removeEventListener('abort', onAbort);
  }

  get socket(): unknown {
    return this.#connection._socket;
  }

  get allowsLogin(): boolean {
    return this.#connection.allowsAuth;
  }

  async open(): Promise<void> {
    await this.#answer<void>((done) => this.#connection.connect((error) => done(error ?? null)));
    const socket: unknown = this.#connection._socket;
    // The end of a message is a small packet: it would wait 40 ms for the answer to the one before.
    if (socket instanceof Socket) socket.setNoDelay();
    const isEncrypted = socket instanceof TLSSocket;
    this.offer = { isEncrypted, ...parseOffer(this.#connection.lastServerResponse || '') };
  }

  async login({ username, password }: { username: string; password: string }): Promise<void> {
    this.stage = 'logging-in';
    await this.#answer((done) => this.#connection.login({ user: username, pass: password }, done));
  }

  async send(envelope: SMTPConnection.Envelope, body: Readable): Promise<SMTPConnection.SentMessageInfo> {
    this.stage = 'sending';
    this.messageCount += 1;
    return await this.#answer((done) => this.#connection.send(envelope, body, done));
  }

  close(): void {
    // Said, and not waited for: what became of the message is known.
    if (this.#connection.stage === 'connected' && !this.#connection.destroyed) this.#connection.quit();
    this.#connection.close();
  }

  #answer<T>(ask: (done: (error: Error | null, result?: T) => void) => void): Promise<T> {
    const answered = new Promise<T>((resolve, reject) => {
      ask((error, result) => (error === null ? resolve(result as T) : reject(error)));
    });
    return Promise.race([answered, this.#failed.promise]);
  }
}

/** Connections that wait for the next message to the same server, with the same login. */
class KeptSessions {
  readonly #idle = new Map<string, Set<Session>>();
  readonly #timers = new Map<Session, NodeJS.Timeout>();
  #isClosed = false;

  keep(server: SmtpServer, session: Session): void {
    if (this.#isClosed || session.messageCount >= maxMessagesPerConnection) return;
    const key = JSON.stringify(server);
    const sessions = this.#idle.get(key) ?? new Set();
    this.#idle.set(key, sessions.add(session));
    session.isKept = true;
    session.onEnded = () => this.#drop(key, session);
    this.#timers.set(
      session,
      setTimeout(() => {
        this.#drop(key, session);
        session.close();
      }, keptMs),
    );
  }

  take(server: SmtpServer): Session | null {
    const key = JSON.stringify(server);
    const [session] = this.#idle.get(key) ?? [];
    if (session === undefined) return null;
    this.#drop(key, session);
    return session;
  }

  close(): void {
    this.#isClosed = true;
    for (const [key, sessions] of this.#idle) {
      for (const session of sessions) {
        this.#drop(key, session);
        session.close();
      }
    }
  }

  #drop(key: string, session: Session): void {
    session.isKept = false;
    clearTimeout(this.#timers.get(session));
    this.#timers.delete(session);
    const sessions = this.#idle.get(key);
    sessions?.delete(session);
    if (sessions?.size === 0) this.#idle.delete(key);
  }
}
