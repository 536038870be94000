/** Hands a message to the Gmail API as MIME, once: the outbox decides about every further try (product section 6). */
import type { GoogleAccountFailure } from '../../../src-shared/model/failures/google-account-failure.ts';
import type { Recipient } from '../../../src-shared/model/recipients.ts';
import type { HttpClient } from '../../platform/http-client.ts';
import type { SubmissionOutcome } from '../account/send-through-account.ts';
import type { ComposeMime } from '../compose-mime.ts';
import { isCertainlyNotSent } from '../http-sending.ts';
import { mimeOverheadBytes, type MessageSizeLimits } from '../message-size.ts';
import { rewriteMail } from '../rewrite-mail.ts';
import type { OutgoingMessage, SendAttempt } from '../sender.ts';
import { classifyGmailAnswer } from './classify-gmail-answer.ts';

/** The upload address takes more, but what Gmail sends on is limited to 25 MB with its encoding. */
export const gmailMessageLimits: MessageSizeLimits = {
  maxMessageBytes: 25_000_000,
  overheadBytes: mimeOverheadBytes,
  format: 'mime',
};

const sendUrl = 'https://gmail.googleapis.com/upload/gmail/v1/users/me/messages/send?uploadType=media';
/** An id, and the labels of the message. */
const maxAnswerBytes = 64 * 1024;

export interface GmailSubmission extends SendAttempt {
  message: OutgoingMessage;
  from: Recipient;
  accessToken: string;
}

export interface GmailSubmitterOptions {
  httpClient: HttpClient;
  composeMime: ComposeMime;
  clock: { nowMs(): number };
}

export class GmailSubmitter {
  readonly #options: GmailSubmitterOptions;

  constructor(options: GmailSubmitterOptions) {
    this.#options = options;
  }

  /** Never rejects, and never retries. */
  async submit({
    message,
    from,
    internetMessageId,
    accessToken,
    signal,
  }: GmailSubmission): Promise<SubmissionOutcome<GoogleAccountFailure>> {
    const { httpClient, composeMime, clock } = this.#options;
    const mime =
      'bytes' in message
        ? rewriteMail(message, { from: from.address, internetMessageId, recipientsFrom: 'head' })
        : await composeMime(message, { internetMessageId, from, sentAtMs: clock.nowMs() });
    try {
      const answer = await httpClient(sendUrl, {
        method: 'POST',
        headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'message/rfc822' },
        body: mime,
        signal,
        maxAnswerBytes,
      });
      return classifyGmailAnswer(answer, clock.nowMs());
    } catch (error) {
      return isCertainlyNotSent(error)
        ? {
            kind: 'try-again',
            failure: { area: 'delivery', kind: 'not-reachable', service: 'gmail' },
            retryAfterMs: null,
          }
        : { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } };
    }
  }
}
