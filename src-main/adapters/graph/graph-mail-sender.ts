/** Sends a message through Microsoft Graph, once: the outbox decides about every further try (product section 6). */
import { Client, ResponseType, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import type { Message } from '@microsoft/microsoft-graph-types';
import type { MailMessage } from '../../../src-shared/domain/mail-message.ts';
import type { Recipient } from '../../../src-shared/domain/recipients.ts';
import type { MailSender, SendOutcome, Submission } from '../../delivery/mail-sender.ts';
import type { HttpClient } from '../../system-ports/http-client.ts';
import { classifyGraphAnswer, type GraphAnswer } from './classify-graph-answer.ts';
import { isCertainlyNotSent } from './is-certainly-not-sent.ts';

export class GraphMailSender implements MailSender {
  readonly #httpClient: HttpClient;
  readonly #clock: { nowMs(): number };

  constructor(httpClient: HttpClient, clock: { nowMs(): number }) {
    this.#httpClient = httpClient;
    this.#clock = clock;
  }

  async send({ message, internetMessageId, accessToken, signal }: Submission): Promise<SendOutcome> {
    let answer: GraphAnswer;
    let networkError: unknown = null;
    // The Graph client makes an error of its own from each that it meets, without what it was caused by.
    const client = createGraphClient(async (url, init) => {
      try {
        return await this.#httpClient(url, init);
      } catch (error) {
        networkError = error;
        throw error;
      }
    });
    try {
      const response = (await client
        .api('/me/sendMail')
        .header('Authorization', `Bearer ${accessToken}`)
        .responseType(ResponseType.RAW)
        .option('signal', signal)
        .post({ message: toGraphMessage(message, internetMessageId), saveToSentItems: true })) as Response;
      answer = await readAnswer(response);
    } catch (error) {
      return isCertainlyNotSent(networkError ?? error)
        ? { kind: 'try-again', failure: { kind: 'not-reachable' }, retryAfterMs: null }
        : { kind: 'outcome-unknown', failure: { kind: 'outcome-unknown', cause: 'connection-lost' } };
    }
    return classifyGraphAnswer(answer, { isSentAsOther: message.sendAs !== null, nowMs: this.#clock.nowMs() });
  }
}

/** The client's own chain retries and redirects; ours only sends (a retried sendMail is a second mail). */
export function createGraphClient(httpClient: HttpClient): Client {
  const transport: Middleware = {
    execute: async (context: Context) => {
      // The client's own type for this is one of the browser's, which does not exist here.
      const request = context.request as string | { url: string };
      const url = typeof request === 'string' ? request : request.url;
      const { method, body, headers, signal } = context.options ?? {};
      context.response = await httpClient(url, {
        headers: Object.fromEntries(new Headers(headers)),
        ...(method === undefined ? {} : { method }),
        ...(typeof body === 'string' ? { body } : {}),
        ...(signal instanceof AbortSignal ? { signal } : {}),
      });
    },
  };
  return Client.initWithMiddleware({ middleware: transport });
}

function toGraphMessage(message: MailMessage, internetMessageId: string): Message {
  return {
    internetMessageId,
    subject: message.subject,
    importance: message.importance,
    body: { contentType: 'html', content: message.html },
    toRecipients: message.recipients.map(toGraphRecipient),
    ...(message.sendAs === null ? {} : { from: { emailAddress: { address: message.sendAs } } }),
    ...(message.attachments.length === 0
      ? {}
      : {
          attachments: message.attachments.map(({ name, contentType, contentBase64 }) => ({
            '@odata.type': '#microsoft.graph.fileAttachment',
            name,
            contentType,
            contentBytes: contentBase64,
          })),
        }),
  };
}

function toGraphRecipient({ address, name }: Recipient) {
  return { emailAddress: name === '' ? { address } : { address, name } };
}

async function readAnswer(response: Response): Promise<GraphAnswer> {
  // The status is what counts; a body that breaks off does not undo a 202.
  const text = await response.text().catch(() => '');
  return {
    status: response.status,
    requestId: response.headers.get('request-id') ?? response.headers.get('client-request-id') ?? '',
    retryAfter: response.headers.get('retry-after'),
    isJson: /\bjson\b/i.test(response.headers.get('content-type') ?? ''),
    text,
  };
}
