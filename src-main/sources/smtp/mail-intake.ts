/**
 * Takes in messages of other programs (product section 16.1): each is in the outbox, on disk, before its 250, together with
 * the job session that it reports (16.2). Messages that come at the same time are stored together, with one sync of the disk.
 */
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { mailForwardChannel } from '../../../src-shared/model/forwarded-mail.ts';
import { parseMailHead, type HeadField } from '../../../src-shared/model/mail-head.ts';
import type { NewOutboxEntry } from '../../../src-shared/model/outbox-entry.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import type { MailPattern, MailTexts, RecognisedMail } from '../../../src-shared/model/mail-pattern.ts';
import { outsideText } from '../../../src-shared/model/outside-text.ts';
import type { NewRecentMail } from '../../../src-shared/model/recent-mail.ts';
import type { Clock, IdSource, Scheduler } from '../../platform/clock.ts';
import { decideRefusal } from './decide-refusal.ts';
import type { IncomingMail, MailReply } from './mail-listener.ts';
import type { MailRecogniser } from './patterns/mail-recogniser.ts';
import { sessionOfMail } from './patterns/mail-session.ts';

/** A message, and what becomes of it. */
interface TakenInMail {
  /** What goes out instead of it; none where it is not forwarded. */
  entries: readonly NewOutboxEntry[];
  /** `null`: it reports no job. */
  session: JobSession | null;
  recent: NewRecentMail;
}

/** By a pattern; `null`: by none. */
type Found = { pattern: MailPattern; recognised: RecognisedMail } | null;

/** The journal as this source needs it. */
export interface MailJournal {
  /** All or nothing; durable when it returns. A session that is known stays as it is. @throws where it cannot be stored */
  takeInMails(mails: readonly TakenInMail[]): void;
  hasMessage(internetMessageId: string): boolean;
  /** Messages that are to be sent still. */
  counts(): { waiting: number };
}

export interface MailIntakePorts {
  journal: MailJournal;
  /** Which route forwards, and through which sender. */
  route: () => { routeId: string; senderId: string };
  /** How large a message to these recipients may be now that goes out as it is, in bytes. */
  maxBytesFor: (recipients: readonly string[]) => number;
  /** @returns the messages that go out instead of one that is larger; none: it cannot be made to fit */
  fit: (mail: IncomingMail) => Promise<readonly Uint8Array[]>;
  /** A new id for the outbox. */
  newMessageId: () => string;
  recogniser: Pick<MailRecogniser, 'textsOf' | 'recognise' | 'headText'>;
  ids: IdSource;
  clock: Clock;
  scheduler: Scheduler;
  /** New messages are in the outbox, and perhaps sessions in the journal. */
  onStored: (stored: { hasSessions: boolean }) => void;
  log: (message: string) => void;
}

interface Waiting {
  mail: TakenInMail;
  answer: (reply: MailReply) => void;
}

export class MailIntake {
  readonly #ports: MailIntakePorts;
  #waiting: Waiting[] = [];
  /** So many messages may be stored at least before too many wait to be forwarded. */
  #room = 0;

  constructor(ports: MailIntakePorts) {
    this.#ports = ports;
  }

  /** Resolves when it is stored, or is not going to be. Never rejects. */
  async accept(mail: IncomingMail): Promise<MailReply> {
    const { journal, maxBytesFor, recogniser } = this.#ports;
    const { fields } = parseMailHead(mail.bytes);
    let maxBytes: number;
    try {
      const refusal = decideRefusal(fields, (id) => journal.hasMessage(id));
      if (refusal !== null) return refusal;
      maxBytes = maxBytesFor(mail.recipients);
    } catch (error) {
      return this.#cannotStore(error);
    }
    const texts = await recogniser.textsOf(mail.bytes, fields);
    const found = recogniser.recognise(texts);
    const isForwarded = found?.pattern.isForwarded ?? true;
    const messages = isForwarded ? await this.#messagesOf(mail, maxBytes) : [];
    if (isForwarded && messages.length === 0) return tooLarge(maxBytes);
    return await this.#storeSoon(this.#decide({ mail, messages, fields, texts, found }));
  }

  /** @returns what goes out; none: it cannot be made to fit */
  async #messagesOf(mail: IncomingMail, maxBytes: number): Promise<readonly Uint8Array[]> {
    if (mail.bytes.length <= maxBytes) return [mail.bytes];
    try {
      return await this.#ports.fit(mail);
    } catch (error) {
      // It would not be understood another time either.
      this.#ports.log(`A large message of another program could not be read: ${describeError(error)}`);
      return [];
    }
  }

  async #storeSoon(mail: TakenInMail): Promise<MailReply> {
    return await new Promise((answer) => {
      if (this.#waiting.length === 0) void this.#ports.scheduler.nextTurn().then(() => this.#store());
      this.#waiting.push({ mail, answer });
    });
  }

  #store(): void {
    const { journal, onStored } = this.#ports;
    const waiting = this.#waiting;
    this.#waiting = [];
    let reply: MailReply = stored;
    try {
      // They are counted only when it may be so: the more wait, the longer that takes.
      if (this.#room < 1) this.#room = maxWaiting - journal.counts().waiting;
      if (this.#room < 1) reply = full;
      else journal.takeInMails(waiting.map(({ mail }) => mail));
    } catch (error) {
      reply = this.#cannotStore(error);
    }
    if (reply === stored) for (const { mail } of waiting) this.#room -= mail.entries.length;
    for (const { answer } of waiting) answer(reply);
    if (reply === stored) onStored({ hasSessions: waiting.some(({ mail }) => mail.session !== null) });
  }

  #cannotStore(error: unknown): MailReply {
    this.#ports.log(`Mail of another program could not be stored: ${describeError(error)}`);
    return { status: 451, text: 'The message cannot be stored now. Try again later.' };
  }

  #decide({ mail, messages, fields, texts, found }: DecidedMail): TakenInMail {
    const { clock, ids } = this.#ports;
    const receivedAtMs = clock.nowMs();
    const session =
      found === null ? null : sessionOfMail({ ...found, texts, fields, receivedAtMs, newId: () => ids.newId() });
    return {
      entries: messages.map((bytes) => this.#toEntry({ ...mail, bytes }, receivedAtMs)),
      session,
      recent: {
        receivedAtMs,
        from: outsideText(texts.from),
        subject: outsideText(texts.subject),
        body: outsideText(texts.body, maxRecentBody),
        recognised: found === null ? null : { ...found.recognised, pattern: found.pattern.name },
      },
    };
  }

  #toEntry({ recipients, bytes }: IncomingMail, receivedAtMs: number): NewOutboxEntry {
    const { newMessageId, recogniser, route } = this.#ports;
    return {
      ...route(),
      kind: 'notification',
      about: 'mail',
      jobId: null,
      channel: mailForwardChannel,
      // Of one that goes out in parts, each says which.
      title: outsideText(recogniser.headText(parseMailHead(bytes).fields, 'subject'), 255),
      target: recipients.join('; '),
      internetMessageId: newMessageId(),
      message: { recipients, receivedAtMs, bytes },
      // It may be about a failure, and what is known to be about one goes first.
      priority: 'warning',
      createdAtMs: receivedAtMs,
    };
  }
}

interface DecidedMail {
  mail: IncomingMail;
  /** What goes out. */
  messages: readonly Uint8Array[];
  fields: readonly HeadField[];
  texts: MailTexts;
  found: Found;
}

/** In characters; conditions of patterns look at no more of it. */
const maxRecentBody = 16_384;

/** A program that sends without end while nothing can be forwarded must not fill the disk, which jobs are recorded on. */
export const maxWaiting = 10_000;

function tooLarge(maxBytes: number): MailReply {
  return { status: 552, text: `The message is larger than the mail service takes (${maxBytes} bytes).` };
}

const full: MailReply = { status: 452, text: 'Too many messages wait to be forwarded. Try again later.' };
const stored: MailReply = { status: 250, text: 'The message is stored and will be forwarded.' };
