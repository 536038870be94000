import { readySender } from '../builders/sender-state.ts';
import type { SendAttempt, Sender, SenderLimits, SenderReadiness, SendOutcome } from '../../src-main/senders/sender.ts';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import { microsoftSenderId } from '../../src-shared/model/sender.ts';
import { RecordedRequests } from './recorded-requests.ts';

/** Keeps what it is given; answers as scripted, else accepts. */
export class RecordingSender implements Sender {
  readonly id: string;
  readonly limits: SenderLimits = {
    pace: { maxConcurrentRequests: 4, maxMessagesPerWindow: 30 },
    maxMessageBytes: 4_000_000,
    overheadBytes: { message: 500, recipient: 50, attachment: 100 },
    format: 'json',
    maxRecipients: 500,
  };
  readiness: SenderReadiness = 'ready';
  readonly state = readySender;
  readonly requests = new RecordedRequests<SendAttempt & { message: MailMessage }, SendOutcome>(
    (number) => ({ kind: 'accepted', requestId: `request-${number}` }),
    { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } },
  );

  constructor(id: string = microsoftSenderId) {
    this.id = id;
  }

  get subjects(): string[] {
    return this.requests.list.map(({ message }) => message.subject);
  }

  async send(message: MailMessage, attempt: SendAttempt): Promise<SendOutcome> {
    const outcome = await this.requests.answer({ ...attempt, message });
    if (outcome.kind === 'sender-unusable') this.readiness = 'unusable';
    return outcome;
  }
}
