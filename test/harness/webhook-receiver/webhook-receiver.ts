/** A receiver of webhooks on this machine: keeps what it is sent, and answers as it is told. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

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

/** @param port - 0: one that is free */
export async function startWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  const posts: ReceivedPost[] = [];
  const held = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      posts.push({ path: request.url ?? '', headers: request.headers, body });
      const { answer } = receiver;
      if (answer === 'hold') held.add(response);
      else if (answer === 'break') request.socket.destroy();
      else response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('The receiver has no port.');
  const receiver: WebhookReceiver = {
    address: `http://127.0.0.1:${at.port}/hooks/secret-path-é?key=1234567890abcdef`,
    posts,
    answer: { status: 204 },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
