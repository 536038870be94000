import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { resolveBuiltFile, windowRoutes } from '../../../src-main/adapters/electron/allowed-urls.ts';
import { contentSecurityPolicy, developmentPolicy } from '../../../src-main/content-security-policy.ts';
import { builtNotificationArea, notificationAreaBase, projectRoot } from '../build/ensure-built.ts';
import type { Pages } from './pages.ts';

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The secret in the query of each page's address. */
  token: string;
  /** @returns an address that shows this page of the program's data, as the system's browser would. */
  offer(path: string): string;
  stop(): Promise<void>;
}

export interface PageServerOptions {
  /** 0: chosen by the system. */
  port: number;
  /** Default: a new one. */
  token?: string | undefined;
  /** Origin of Vite's server, which has the windows while one works on them. Default: the built ones. */
  windowsFrom?: string | undefined;
}

/** Serves the windows on 127.0.0.1 only; pages and their socket need the token, and the socket our own origin. */
export async function servePages(pages: Pages, options: PageServerOptions): Promise<PageServer> {
  const { port, token = randomBytes(24).toString('base64url'), windowsFrom } = options;
  const rendererRoot = join(projectRoot, 'out/renderer');
  const app = new Hono();
  let origin = '';

  app.use(async (context, next) => {
    // Against names that are made to point at this address.
    if (`http://${context.req.header('host') ?? ''}` !== origin) return context.text('Not found', 404);
    await next();
    if (context.res.headers.has('Content-Security-Policy')) return;
    const policy =
      windowsFrom === undefined
        ? contentSecurityPolicy({ connect: [origin.replace('http', 'ws')] })
        : developmentPolicy(windowsFrom);
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    // Their names change with their content. A second window of a test opens in half the time.
    const isAsset = windowsFrom === undefined && context.res.ok && context.req.path.startsWith('/assets/');
    context.header('Cache-Control', isAsset ? 'max-age=86400, immutable' : 'no-store');
  });
  app.get('/', (context) => context.redirect(`/options${new URL(context.req.url).search}`));
  const pageFolders = new Map([
    ...windowRoutes.map((route) => [route, rendererRoot] as const),
    ['/tray', builtNotificationArea],
  ]);
  for (const [route, folder] of pageFolders) {
    app.get(route, async (context) => {
      if (!isToken(context.req.query('token'), token)) {
        return context.text('This address lacks its token. Use the address that the browser host printed.', 403);
      }
      const index =
        windowsFrom === undefined || folder !== rendererRoot
          ? await readFile(join(folder, 'index.html'), 'utf8')
          : new TextDecoder().decode((await askVite(windowsFrom, 'text/html')).body);
      return context.html(index.replace('<head>', '<head><script src="/browser-host/page-script.js"></script>'));
    });
  }
  const offered = new Map<string, string>();
  app.get('/offered/:key', async (context) => {
    const path = offered.get(context.req.param('key'));
    if (path === undefined) return context.text('Not found', 404);
    return context.body(await readFile(path, 'utf8'), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    });
  });
  // Browsers ask for it by themselves.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/browser-host/page-script.js', (context) => {
    const source = readFileSync(join(import.meta.dirname, 'page-script.ts'), 'utf8');
    // A classic script of its own scope, so that it runs before the product's module.
    const script = `{${stripTypeScriptTypes(source).replace(/^import .*$/gm, '')}}`;
    return context.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  app.get('/*', async (context) => {
    const { pathname } = new URL(context.req.url);
    if (windowsFrom !== undefined && !pathname.startsWith(notificationAreaBase)) {
      const { search } = new URL(context.req.url);
      const accept = context.req.header('accept') ?? '*/*';
      const { isOk, contentType, body } = await askVite(`${windowsFrom}${pathname}${search}`, accept);
      return context.body(body, isOk ? 200 : 404, { 'Content-Type': contentType });
    }
    const [folder, path] = pathname.startsWith(notificationAreaBase)
      ? [builtNotificationArea, pathname.slice(notificationAreaBase.length - 1)]
      : [rendererRoot, pathname];
    const file = resolveBuiltFile(path, folder, []);
    const body = file && (await readFile(file.path).catch(() => null));
    if (!file || !body) return context.text('Not found', 404);
    return context.body(new Uint8Array(body), 200, { 'Content-Type': file.contentType });
  });

  const server = await new Promise<Server>((started, failed) => {
    const starting = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => started(starting as Server));
    starting.once('error', (error: Error) => failed(new Error(`Port ${port} cannot be used: ${error.message}`)));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The browser host has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const url = new URL(request.url ?? '/', origin);
    if (
      request.headers.origin !== origin ||
      url.pathname !== '/socket' ||
      !isToken(url.searchParams.get('token') ?? '', token)
    ) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) =>
      pages.connect(opened, url.searchParams.get('window') ?? ''),
    );
  });
  return {
    origin,
    token,
    offer: (path) => {
      const key = randomBytes(24).toString('base64url');
      offered.set(key, path);
      return `${origin}/offered/${key}`;
    },
    stop: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}

async function askVite(url: string, accept: string) {
  const ask = async () => {
    const answer = await fetch(url, { headers: { accept } });
    const contentType = answer.headers.get('content-type') ?? 'text/plain';
    return { isOk: answer.ok, contentType, body: await answer.arrayBuffer() };
  };
  // It closes connections that were idle, at times in the moment in which one is used again: the page would stay empty.
  return await ask().catch(ask);
}

function isToken(given: string | undefined, token: string): boolean {
  return (
    given !== undefined && given.length === token.length && timingSafeEqual(Buffer.from(given), Buffer.from(token))
  );
}
