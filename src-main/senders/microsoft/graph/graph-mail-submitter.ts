/** Sends a message through Microsoft Graph, once: the outbox decides about every further try (product section 6). */
import { Client, ResponseType, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { cloudFacts } from '../../../../src-shared/model/microsoft-clouds.ts';
import { outsideWord } from '../../../../src-shared/model/outside-text.ts';
import { isCertainlyNotSent } from '../../http-sending.ts';
import type { MailSubmitter, Submission, GraphOutcome } from '../mail-submitter.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../../platform/http-client.ts';
import { classifyGraphAnswer, type GraphAnswer } from './classify-graph-answer.ts';
import { takeApart } from '../../mail-parts.ts';
import type { ReadMailParts } from '../../read-mail.ts';
import { rewriteMail } from '../../rewrite-mail.ts';
import { graphMessageLimits, toForwardRequest, toSendMailRequest, type SendMailRequest } from './graph-message.ts';

export class GraphMailSubmitter implements MailSubmitter {
  readonly sizeLimits = graphMessageLimits;
  readonly #httpClient: HttpClient;
  readonly #clock: { nowMs(): number };
  readonly #readMail: ReadMailParts;

  constructor(httpClient: HttpClient, clock: { nowMs(): number }, readMail: ReadMailParts) {
    this.#httpClient = httpClient;
    this.#clock = clock;
    this.#readMail = readMail;
  }

  async submit(submission: Submission): Promise<GraphOutcome> {
    const { sendAs, accessToken, cloud, user, signal } = submission;
    const content = await toGraphContent(submission, this.#readMail);
    // Nothing is sent that Graph would only answer with an error, or worse, with a success that is none.
    if (content === 'too-large') {
      return { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service: 'microsoft-365' } };
    }
    // The Graph client makes an error of its own from each that it meets, without what it was caused by.
    const met: { answer: HttpAnswer | null; error: unknown } = { answer: null, error: null };
    const host = cloudFacts[cloud].graphHost;
    const client = createGraphClient(host, async (url, request) => {
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
        .api(`/${user === null ? 'me' : `users/${encodeURIComponent(user)}`}/sendMail`)
        .headers({ Authorization: `Bearer ${accessToken}`, 'Content-Type': content.type })
        .responseType(ResponseType.RAW)
        .post(content.body);
    } catch (error) {
      met.error ??= error;
    }
    if (met.answer !== null) {
      const context = { host, isSentAsOther: sendAs !== null, nowMs: this.#clock.nowMs() };
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

interface GraphContent {
  type: string;
  body: string;
}

/** Of a message of another program MIME in base64, which keeps all of it as it is, or its parts where those fit only. */
async function toGraphContent(submission: Submission, readMail: ReadMailParts): Promise<GraphContent | 'too-large'> {
  const { message, internetMessageId, mailbox, sendAs } = submission;
  const envelope = { internetMessageId, sendAs };
  if (!('bytes' in message)) return toJsonContent(toSendMailRequest(message, envelope));
  const from = sendAs ?? mailbox ?? '';
  const mime = rewriteMail(message, { from, internetMessageId, recipientsFrom: 'head' });
  const whole = { type: 'text/plain', body: Buffer.from(mime).toString('base64') };
  if (whole.body.length <= maxMessageBytes) return whole;
  const parts = takeApart(mime);
  if (parts === null) return 'too-large';
  const content = toJsonContent(toForwardRequest(await readMail(parts), envelope));
  return Buffer.byteLength(content.body) > maxMessageBytes ? 'too-large' : content;
}

function toJsonContent(request: SendMailRequest): GraphContent {
  return { type: 'application/json', body: JSON.stringify(request) };
}

const { maxMessageBytes } = graphMessageLimits;

type GraphRequest = Pick<HttpRequest, 'method' | 'headers' | 'body'>;

/** The client's own chain retries and redirects; ours only sends (a retried sendMail is a second mail). */
function createGraphClient(host: string, send: (url: string, request: GraphRequest) => Promise<void>): Client {
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
  return Client.initWithMiddleware({ middleware: transport, baseUrl: `https://${host}/` });
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
