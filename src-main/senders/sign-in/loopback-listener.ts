/**
 * Where the browser brings the answer of a sign-in: a port of this machine, open for the time of one sign-in.
 *
 * MSAL has a listener too. It answers the browser before the token is asked for, and so tells the person that the sign-in
 * worked when nobody knows; this one answers when the end of the sign-in is known (product section 3.8).
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** An authorization code takes about two kilobytes. */
const maxBodyBytes = 64 * 1024;
/** A reload of the page that waits comes as a further request. */
const maxWaitingResponses = 8;
/** More than the connections that a browser keeps ready. */
const maxConnections = 32;

/** How the browser brings it: as a form that it posts, or in the address. */
export type AnswerForm = 'form-post' | 'query';

export class LoopbackListener {
  readonly #server: Server;
  readonly #state: string;
  readonly #form: AnswerForm;
  readonly #answer = Promise.withResolvers<URLSearchParams>();
  #waiting: ServerResponse[] = [];
  readonly #sockets = new Set<Socket>();

  private constructor(state: string, form: AnswerForm) {
    this.#state = state;
    this.#form = form;
    this.#server = createServer((request, response) => void this.#receive(request, response));
    this.#server.on('connection', (socket) => this.#keepWithinLimit(socket));
    this.#server.unref();
  }

  /** @param state - of the authorization request: an answer with another one is none, and changes nothing */
  static async open(state: string, form: AnswerForm): Promise<LoopbackListener> {
    const listener = new LoopbackListener(state, form);
    listener.#server.listen(0, '127.0.0.1');
    await once(listener.#server, 'listening');
    return listener;
  }

  get redirectUri(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The port for the sign-in is closed.');
    return this.#form === 'form-post' ? `http://localhost:${address.port}` : `http://127.0.0.1:${address.port}/`;
  }

  get answer(): Promise<URLSearchParams> {
    return this.#answer.promise;
  }

  /** @returns `null` where the browser did not open; it may open and say so only when the answer is there. */
  answerOnceOpened(opened: Promise<void>): Promise<URLSearchParams | null> {
    return Promise.race([
      this.answer,
      opened.then(
        () => this.answer,
        () => null,
      ),
    ]);
  }

  /** Ends with this page in the browser, where it waits for one. */
  close(page: string): void {
    this.#server.close();
    for (const response of this.#waiting) sendPage(response, 200, page);
    this.#waiting = [];
    this.#server.closeIdleConnections();
  }

  /** Whoever opens many and says nothing must not keep out the browser: the oldest go, but those whose page waits. */
  #keepWithinLimit(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    if (this.#sockets.size <= maxConnections) return;
    const oldest = [...this.#sockets].find((each) => this.#waiting.every((response) => response.socket !== each));
    // Its end is told later, and further connections may come before.
    if (oldest !== undefined) this.#sockets.delete(oldest);
    oldest?.destroy();
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, query = ''] = request.url?.split('?') ?? [];
    if (request.method !== (this.#form === 'form-post' ? 'POST' : 'GET') || path !== '/') {
      refuse(response, 404);
      return;
    }
    if (this.#form === 'query') {
      this.#take(new URLSearchParams(query), response);
      return;
    }
    if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/x-www-form-urlencoded') {
      refuse(response, 415);
      return;
    }
    const body = await readBody(request);
    if (body === null) {
      refuse(response, 413);
      return;
    }
    this.#take(new URLSearchParams(body), response);
  }

  #take(form: URLSearchParams, response: ServerResponse): void {
    const states = form.getAll('state');
    const isOfThisSignIn = states.length === 1 && states[0] === this.#state && (form.has('code') || form.has('error'));
    if (!isOfThisSignIn || !this.#server.listening || this.#waiting.length >= maxWaitingResponses) {
      refuse(response, 400);
      return;
    }
    this.#waiting.push(response);
    this.#answer.resolve(form);
  }
}

/** @returns `null` where it is too long or breaks off */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBodyBytes) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', Connection: 'close' }).end();
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    .end(page);
}
