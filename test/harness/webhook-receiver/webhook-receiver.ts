/** A receiver of webhooks on this machine: keeps what it is sent, and answers as it is told. */
import type { IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { listenOnLoopback } from '../emulator/listen-on-loopback.ts';

export interface ReceivedPost {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `hold`: no answer; `break`: the connection is closed instead of one. */
export type ReceiverAnswer = { status: number; headers?: Record<string, string>; body?: string } | 'hold' | 'break';

export interface WebhookReceiver {
  /** Of the address that a channel is given; the path is the secret. */
  readonly address: string;
  readonly posts: readonly ReceivedPost[];
  /** From now on. */
  answer: ReceiverAnswer;
  stop(): Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const posts: ReceivedPost[] = [];
  const { origin, stop } = await listenOnLoopback((request, response) => {
    const keep = (body: string): void => {
      posts.push({ path: request.url ?? '', headers: request.headers, body });
      const { answer } = receiver;
      if (answer === 'break') request.socket.destroy();
      else if (answer !== 'hold') response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    };
    // A program that was killed sends no more.
    text(request).then(keep, () => undefined);
  }, 0);
  const receiver: WebhookReceiver = {
    address: `${origin}/hooks/secret-path-é?key=1234567890abcdef`,
    posts,
    answer: { status: 204 },
    stop,
  };
  return receiver;
}
