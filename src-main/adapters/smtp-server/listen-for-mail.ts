/** {@link ListenForMail} by smtp-server, which knows the protocol: bounded memory, time and clients are ours. */
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { maxRecipients } from '../../../src-shared/model/recipients.ts';
import type {
  ListenForMail,
  ListeningPlace,
  ListenOutcome,
  MailHandlers,
  MailListener,
  MailReply,
} from '../../sources/smtp/mail-listener.ts';
import { ClientGate, loggedIn, refusal } from './client-gate.ts';
import { ClosedSides } from './closed-sides.ts';
import { readMessage, ReceivingRoom } from './read-message.ts';

export interface ListenerLimits {
  /** A client that says nothing for so long is told goodbye. */
  idleMs: number;
  /** As of `Reading`. */
  maxReceivingMs: number;
}
const usualLimits: ListenerLimits = { idleMs: 60_000, maxReceivingMs: 10 * 60_000 };

/** At once; another one is told to try again. */
const maxClients = 100;
/** What may be held of messages that are being received, all together. */
const receivingBytes = 64 * 1024 * 1024;

export const listenForMail: ListenForMail = (place, handlers) => listenWithin(usualLimits, place, handlers);

/** As {@link listenForMail}; specs wait for no minutes. */
export async function listenWithin(
  { idleMs, maxReceivingMs }: ListenerLimits,
  { port, others }: ListeningPlace,
  handlers: MailHandlers,
): Promise<ListenOutcome> {
  // Most computers accept no mail: the start of the program doesn't wait for it.
  const smtp = await import('smtp-server');
  const room = new ReceivingRoom(receivingBytes);
  const gate = new ClientGate(others);
  const sides = new ClosedSides();
  const server: SMTPServer = new smtp.SMTPServer({
    name: 'backup-notifier',
    banner: 'Backup Notifier',
    disableReverseLookup: true,
    // Without one, it would show a certificate whose key everybody knows.
    ...(others === null ? {} : { key: others.key, cert: others.certificate, minVersion: 'TLSv1.2' as const }),
    disabledCommands: ['STARTTLS'],
    // Who has to log in shows at the first message.
    authOptional: true,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: (login, session, done) =>
      gate.mayLogIn(session, login) ? done(null, { user: loggedIn }) : done(refusal(535, 'Wrong user or password.')),
    onSecure: (socket, session, done) => {
      sides.watch(socket);
      gate.letLogIn(session);
      done();
    },
    onMailFrom: (_address, session, done) => done(gate.refuseMail(session)),
    hideSMTPUTF8: true,
    hideENHANCEDSTATUSCODES: false,
    // A client may have said all that it has to say, and wait for the answer to its last message.
    allowHalfOpen: true,
    logger: false,
    maxClients,
    maxRecipients,
    socketTimeout: idleMs,
    closeTimeout: 5_000,
    size: handlers.maxBytes(),
    rejectOversized: true,
    onConnect: (session, done) => {
      // It may be another one by now: the mail service decides.
      server.options.size = handlers.maxBytes();
      const ofSameAddress = [...server.connections].filter(
        (each) => each.session.remoteAddress === session.remoteAddress,
      );
      done(gate.admit(session, ofSameAddress.length));
    },
    onData: (stream, session, done) => {
      void receive(server, { stream, session, room, maxReceivingMs, sides }, handlers).then(({ status, text }) => {
        if (status === 250) done(null, text);
        else done(refusal(status, text));
        sides.release(session.remotePort);
      });
    },
  });
  // Exim says QUIT with its last message and closes its side; smtp-server answers over a socket only that is open both ways.
  server.server.on('connection', (socket) => {
    sides.watch(socket);
    Object.defineProperty(socket, 'readyState', { get: () => (socket.writable ? 'open' : 'closed') });
  });
  // Of a client that goes away or talks nonsense: nothing to do about it.
  server.on('error', () => {});
  if (others === null) return await begin(server, port, '127.0.0.1');
  const outcome = await begin(server, port, '::');
  // IPv6 is switched off.
  return outcome.kind === 'failed' && outcome.cause === 'other' ? await begin(server, port, '0.0.0.0') : outcome;
}

interface Receiving {
  stream: SMTPServerDataStream;
  session: SMTPServerSession;
  room: ReceivingRoom;
  maxReceivingMs: number;
  sides: ClosedSides;
}

async function receive(server: SMTPServer, receiving: Receiving, handlers: MailHandlers): Promise<MailReply> {
  const { stream, session, room, maxReceivingMs, sides } = receiving;
  const recipients = session.envelope.rcptTo.map(({ address }) => address);
  const disconnect = (): void => {
    for (const connection of server.connections) if (connection.session === session) connection.close();
  };
  const message = await readMessage(stream, { room, maxReceivingMs, disconnect });
  sides.keep(session.remotePort);
  if (message.kind === 'refused') return message.reply;
  try {
    return await handlers.accept({ recipients, bytes: message.bytes });
  } finally {
    message.release();
  }
}

function begin(server: SMTPServer, port: number, host: string): Promise<ListenOutcome> {
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      const code: unknown = Reflect.get(error, 'code');
      const cause = code === 'EADDRINUSE' ? 'in-use' : code === 'EACCES' ? 'not-allowed' : 'other';
      resolve({ kind: 'failed', cause, reason: describeError(error) });
    };
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve({ kind: 'listening', listener: closing(server) });
    });
  });
}

function closing(server: SMTPServer): MailListener {
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}
