import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Pages } from '../../harness/browser-host/pages.ts';
import { servePages, type PageServer } from '../../harness/browser-host/serve-pages.ts';

let server: PageServer;

beforeEach(async () => {
  const pages = new Pages();
  pages.serve({ dispatch: (name, input) => Promise.resolve([name, input]) });
  server = await servePages(pages, { port: 0 });
});
afterEach(() => server.stop());

test.each([
  ['not JSON', 'request'],
  ['JSON of nothing', 'null'],
  ['of no kind that pages send', '{"kind":"quit"}'],
  ['a request without a name', '{"kind":"request","id":1}'],
])('a frame that is %s closes its connection, and the other pages are served', async (_, frame) => {
  const [page, other] = [await connect(), await connect()];

  page.send(frame);
  const [code] = (await once(page, 'close')) as [number];

  expect(code).toBe(1007);
  expect(await ask(other)).toEqual({ kind: 'response', id: 7, output: ['about.load', null] });
});

test('a frame that breaks the protocol closes its connection, and the other pages are served', async () => {
  const [page, other] = [await connect(), await connect()];

  // Text that is no UTF-8.
  page.send(Buffer.from([0xff]), { binary: false });
  await once(page, 'close');

  expect(await ask(other)).toMatchObject({ kind: 'response' });
});

async function connect(): Promise<WebSocket> {
  const address = `${server.origin.replace('http', 'ws')}/socket?token=${server.token}&window=options`;
  const socket = new WebSocket(address, { origin: server.origin });
  await once(socket, 'open');
  return socket;
}

async function ask(page: WebSocket): Promise<unknown> {
  page.send(JSON.stringify({ kind: 'request', id: 7, name: 'about.load' }));
  const [data] = (await once(page, 'message')) as [Buffer];
  return JSON.parse(data.toString());
}
