/** Sends a message through Microsoft Graph, once: the outbox decides about every further try (product section 6). */
import { Client, ResponseType, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { outsideWord } from '../../../../src-shared/model/outside-text.ts';
import type { MailSubmitter, Submission, SubmissionOutcome } from '../mail-submitter.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../../platform/http-client.ts';
import { classifyGraphAnswer, type GraphAnswer } from './classify-graph-answer.ts';
import { graphMessageLimits, toSendMailRequest } from './graph-message.ts';
import { isCertainlyNotSent } from './is-certainly-not-sent.ts';

export class GraphMailSubmitter implements MailSubmitter {
  readonly sizeLimits = graphMessageLimits;
  readonly #httpClient: HttpClient;
  readonly #clock: { nowMs(): number };

  constructor(httpClient: HttpClient, clock: { nowMs(): number }) {
    this.#httpClient = httpClient;
    this.#clock = clock;
  }

  async submit({ message, internetMessageId, accessToken, signal }: Submission): Promise<SubmissionOutcome> {
    // The Graph client makes an error of its own from each that it meets, without what it was caused by.
    const met: { answer: HttpAnswer | null; error: unknown } = { answer: null, error: null };
    const client = createGraphClient(async (url, request) => {
      try {
        // Of 202 nothing is read: it says all that there is to know.
        met.answer = await this.#httpClient(url, { ...request, signal, maxAnswerBytes: 0 });
      } catch (error) {
        met.error = error;
        throw error;
      }
    });
    try {
      await client
        .api('/me/sendMail')
        .header('Authorization', `Bearer ${accessToken}`)
        .responseType(ResponseType.RAW)
        .post(toSendMailRequest(message, internetMessageId));
    } catch (error) {
      met.error ??= error;
    }
    if (met.answer !== null) {
      const context = { isSentAsOther: message.sendAs !== null, nowMs: this.#clock.nowMs() };
      return classifyGraphAnswer(toGraphAnswer(met.answer), context);
    }
    return isCertainlyNotSent(met.error)
      ? {
          kind: 'try-again',
          failure: { area: 'delivery', kind: 'not-reachable', service: 'microsoft-365' },
          retryAfterMs: null,
        }
      : { kind: 'outcome-unknown', failure: { area: 'delivery', kind: 'outcome-unknown', cause: 'connection-lost' } };
  }
}

type GraphRequest = Pick<HttpRequest, 'method' | 'headers' | 'body'>;

/** The client's own chain retries and redirects; ours only sends (a retried sendMail is a second mail). */
function createGraphClient(send: (url: string, request: GraphRequest) => Promise<void>): Client {
  const transport: Middleware = {
    execute: async (context: Context) => {
      // The client's own type for this is one of the browser's, which does not exist here.
      const request = context.request as string | { url: string };
      const url = typeof request === 'string' ? request : request.url;
      const { method, body, headers } = context.options ?? {};
      await send(url, {
        headers: Object.fromEntries(new Headers(headers)),
        ...(method === undefined ? {} : { method }),
        ...(typeof body === 'string' ? { body } : {}),
      });
      // The answer is with whoever sent; the client hands this one out as it is.
      context.response = new Response();
    },
  };
  return Client.initWithMiddleware({ middleware: transport });
}

function toGraphAnswer({ status, headers, body, redirectHost }: HttpAnswer): GraphAnswer {
  return {
    status,
    requestId: outsideWord(headers['request-id'] ?? headers['client-request-id'] ?? ''),
    retryAfter: headers['retry-after'] ?? null,
    isJson: /\bjson\b/i.test(headers['content-type'] ?? ''),
    // The status is what counts: a body that breaks off does not undo it.
    text: body.kind === 'whole' ? body.text : '',
    redirectHost,
  };
}
