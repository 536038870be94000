/** The product's HTTP client in a real Electron, held to the rules that `test/contract/http-client.spec.ts` holds Node's to. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import type { HttpClient } from '../../../src-main/platform/http-client.ts';
import {
  httpClientRules,
  ruleRequest,
  startHttpRuleServers,
  type SeenAnswer,
} from '../../fixtures/http-client-rules.ts';
import { repositoryRoot } from '../../harness/electron-runtime/pinned-runtime.ts';
import { expect, test } from './electron-test.ts';

interface Asked {
  url: string;
  request: Omit<Parameters<HttpClient>[1], 'signal'>;
  /** Before it is asked. */
  isAborted?: boolean;
}

// One program for all rules: it takes seconds to start.
test('no redirect is followed, nothing is read without a bound, and a signal ends it', async ({
  electron,
  userDataDirectory,
}) => {
  const path = await bundleClient(userDataDirectory);
  const servers = await startHttpRuleServers();
  const ask = ({ url, request, isAborted = false }: Asked): Promise<SeenAnswer> =>
    electron.evaluate(
      async (_, { path: bundle, url: address, request: asked, isAborted: shouldAbort }) => {
        const { createRequire } = process.getBuiltinModule('node:module');
        const { electronHttpClient } = createRequire(bundle)(bundle) as { electronHttpClient: HttpClient };
        const cancel = new AbortController();
        Object.assign(globalThis, { cancelAsked: cancel });
        if (shouldAbort) cancel.abort();
        return await electronHttpClient(address, { ...asked, signal: cancel.signal }).then(
          ({ status, body, redirectHost, headers }) => ({
            kind: 'answered' as const,
            status,
            body: body.kind === 'whole' ? body.text : body.kind,
            redirectHost,
            header: headers['request-id'] ?? '',
          }),
          () => ({ kind: 'no-answer' as const }),
        );
      },
      { path, url, request, isAborted },
    );
  const url = `http://${servers.host}/path?query`;

  for (const { name, request, answer, expected } of httpClientRules) {
    await test.step(name, async () => {
      servers.requests.length = 0;
      servers.answerWith((response) => answer(response, servers));
      expect(await ask({ url, request: { ...ruleRequest, ...request } })).toEqual(expected(servers));
      expect([servers.elsewhereCount(), servers.requests]).toMatchObject([
        0,
        [{ method: 'POST', body: ruleRequest.body, headers: { authorization: 'Bearer secret' } }],
      ]);
    });
  }

  await test.step('an answer that comes byte by byte ends with the signal, and with it the connection', async () => {
    const closed = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    servers.answerWith((response) => {
      response.once('close', () => closed.resolve());
      response.writeHead(400).write('x', () => begun.resolve());
    });
    const seen = ask({ url, request: ruleRequest });
    await begun.promise;
    await electron.evaluate(() => (globalThis as unknown as { cancelAsked: AbortController }).cancelAsked.abort());
    const ending = await seen;
    expect(['no-answer', 'broken-off']).toContain(ending.kind === 'answered' ? ending.body : ending.kind);
    await closed.promise;
  });

  await test.step('a signal that has aborted sends nothing', async () => {
    servers.requests.length = 0;
    expect(await ask({ url, request: ruleRequest, isAborted: true })).toEqual({ kind: 'no-answer' });
    expect(servers.requests).toEqual([]);
  });

  await test.step('nothing is kept of one answer for the next request', async () => {
    servers.requests.length = 0;
    servers.answerWith((response) => void response.writeHead(200, { 'set-cookie': 'a=b; Path=/' }).end('{}'));
    await ask({ url, request: ruleRequest });
    await ask({ url, request: ruleRequest });
    expect(servers.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  });

  await test.step('the system’s proxy is asked, and its redirect is not followed either', async () => {
    const proxy = await startProxy(`http://${servers.elsewhere}/`);
    await electron.evaluate(async ({ session }, proxyRules) => {
      await session.defaultSession.setProxy({ proxyRules });
    }, proxy.host);
    const seen = await ask({ url: 'http://graph.invalid/v1.0/me/sendMail', request: ruleRequest });
    expect([seen, proxy.asked, servers.elsewhereCount()]).toEqual([
      { kind: 'answered', status: 307, body: 'unread', redirectHost: servers.elsewhere, header: '' },
      ['http://graph.invalid/v1.0/me/sendMail'],
      0,
    ]);
    proxy.stop();
  });

  servers.stop();
});

async function startProxy(location: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { host: `127.0.0.1:${port}`, asked, stop: () => server.close() };
}

async function bundleClient(directory: string): Promise<string> {
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'silent',
    build: {
      outDir: join(directory, 'http-client'),
      rollupOptions: { external: ['electron'] },
      lib: {
        entry: join(repositoryRoot, 'src-main/adapters/electron/electron-http-client.ts'),
        formats: ['cjs'],
        fileName: () => 'http-client.cjs',
      },
    },
  });
  return join(directory, 'http-client/http-client.cjs');
}
