/** A backup server, too, is given no more than the request, and read no further than needed. */
import { createServer } from 'node:https';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { createPinnedHttps, timeLimitMs } from '../../../src-main/adapters/pinned-https/pinned-https.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';
import { ManualScheduler } from '../../fakes/manual-scheduler.ts';
import { neverAborted } from '../../fixtures/emulated-vb365.ts';
import { makeSelfSignedCertificate } from '../../harness/emulator/certificates.ts';

async function startServer(answer: (response: ServerResponse) => void) {
  const { key, cert, fingerprint } = await makeSelfSignedCertificate();
  let count = 0;
  const closed = Promise.withResolvers<void>();
  const server = createServer({ key, cert }, (request, response) => {
    count += 1;
    request.resume();
    response.on('error', () => undefined).once('close', () => closed.resolve());
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const scheduler = new ManualScheduler(new ManualClock());
  const ask = () =>
    createPinnedHttps(scheduler)(
      { host: '127.0.0.1', port, fingerprint },
      { method: 'POST', path: '/v8/token', headers: {}, body: 'password=secret', maxAnswerBytes: 1_000 },
      neverAborted,
    );
  return { ask, port, scheduler, closed: closed.promise, count: () => count };
}

const tooLarge = { kind: 'failed', failure: { kind: 'not-a-backup-server', found: 'an answer without end' } };

test.each([301, 302, 303, 307, 308])('a redirect (%d) is an answer, and is not followed', async (status) => {
  const { ask, count } = await startServer((response) => void response.writeHead(status, { location: '/' }).end());

  expect([await ask(), count()]).toMatchObject([{ kind: 'answered', status }, 1]);
});

test.each([
  [200, 1_000, { kind: 'answered', status: 200 }],
  [200, 1_001, tooLarge],
  [400, 64 * 1024, { kind: 'answered', status: 400 }],
  [401, 64 * 1024 + 1, tooLarge],
])('with %d, %d bytes are read, or nothing', async (status, sizeBytes, expected) => {
  const { ask } = await startServer((response) => void response.writeHead(status).end('x'.repeat(sizeBytes)));

  expect(await ask()).toMatchObject(expected);
});

test.each([200, 500])('an answer without an end ends the connection: %d', async (status) => {
  const { ask, closed } = await startServer((response) => {
    const writeOn = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024)));
    };
    response.writeHead(status).on('drain', writeOn);
    writeOn();
  });

  expect(await ask()).toEqual(tooLarge);
  await closed;
});

test('an answer that is packed is not unpacked: nobody asked for that', async () => {
  const packed = gzipSync(Buffer.alloc(512 * 1024));
  const { ask } = await startServer(
    (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed),
  );

  const answer = await ask();
  expect(answer.kind === 'answered' ? answer.body.length <= packed.length : answer).toBe(true);
});

test('an answer that comes byte by byte ends at the time limit', async () => {
  const begun = Promise.withResolvers<void>();
  const { ask, port, scheduler, closed } = await startServer((response) => {
    response.writeHead(200).write('x', () => begun.resolve());
  });
  const answer = ask();
  await begun.promise;
  await scheduler.advance(timeLimitMs);

  expect(await answer).toEqual({ kind: 'failed', failure: { kind: 'server-timed-out', host: '127.0.0.1', port } });
  await closed;
});
