import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { ConditionWaiters } from '../condition-waiters.ts';

export interface MailAddress {
  address: string;
  name: string;
}

export interface ReceivedAttachment {
  name: string;
  contentType: string;
  bytes: Uint8Array;
  isInline: boolean;
  contentId: string | null;
}

/** A message as sendMail accepted it. */
export interface ReceivedMessage {
  /** Position in the order of acceptance, from 1; names the message in `/inbox/:id`. */
  id: number;
  from: MailAddress;
  /** The signed-in account where `from` is another mailbox. */
  sender: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  bcc: readonly MailAddress[];
  replyTo: readonly MailAddress[];
  subject: string;
  /** Null where the body is plain text, and the other way round. */
  htmlBody: string | null;
  textBody: string | null;
  importance: 'low' | 'normal' | 'high';
  internetMessageId: string;
  /** The same Internet message id was accepted before. Both are kept, as the real service does. */
  isDuplicate: boolean;
  /** Custom `x-` headers. */
  headers: readonly { name: string; value: string }[];
  attachments: readonly ReceivedAttachment[];
  saveToSentItems: boolean;
  /** The whole message where it was handed over as MIME, byte for byte. */
  mime?: Uint8Array;
  /** ISO 8601, UTC, by the emulator's clock. */
  receivedAt: string;
  requestId: string;
  clientRequestId: string | null;
}

export type AcceptableMessage = Omit<ReceivedMessage, 'id' | 'isDuplicate' | 'receivedAt' | 'internetMessageId'> & {
  internetMessageId: string | null;
};

/** Every accepted message in order, whoever sent it. */
export class Mailbox {
  readonly #nowMs: () => number;
  #messages: ReceivedMessage[] = [];
  #lastId = 0;
  #waiters = new ConditionWaiters();
  #events = new EventEmitter<{ changed: [] }>().setMaxListeners(0);

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  list(): readonly ReceivedMessage[] {
    return this.#messages;
  }

  find(id: number): ReceivedMessage | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  accept(message: AcceptableMessage): ReceivedMessage {
    const internetMessageId = message.internetMessageId ?? `<${randomUUID()}@emulator.contoso.com>`;
    const received: ReceivedMessage = {
      ...message,
      internetMessageId,
      id: (this.#lastId += 1),
      isDuplicate: this.#messages.some((earlier) => earlier.internetMessageId === internetMessageId),
      receivedAt: new Date(this.#nowMs()).toISOString(),
    };
    this.#messages = [...this.#messages, received];
    this.#changed();
    return received;
  }

  /** Resolves with all messages once there are at least `count`. Rejects when the signal aborts. */
  async waitFor(count: number, signal?: AbortSignal): Promise<readonly ReceivedMessage[]> {
    await this.#waiters.waitUntil(() => this.#messages.length >= count, signal);
    return this.#messages;
  }

  clear(): void {
    this.#messages = [];
    this.#changed();
  }

  onChange(listener: () => void): () => void {
    this.#events.on('changed', listener);
    return () => this.#events.off('changed', listener);
  }

  #changed(): void {
    this.#events.emit('changed');
    this.#waiters.wake();
  }
}
