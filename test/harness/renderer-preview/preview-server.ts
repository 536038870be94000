/** Serves the built preview as the product serves its windows: the same files, each route with the same page, its policy. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { resolveBuiltFile, windowRoutes } from '../../../src-main/adapters/electron/allowed-urls.ts';
import { contentSecurityPolicy } from '../../../src-main/content-security-policy.ts';

const policy = contentSecurityPolicy({ connect: [] });

/** Vite puts a hash of its content into the name of each file there. */
function isNamedByContent(path: string): boolean {
  return basename(dirname(path)) === 'assets';
}

/** @returns the server and its origin. */
export async function startPreviewServer(directory: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const file = resolveBuiltFile(new URL(request.url ?? '/', 'http://localhost').pathname, directory, [
      ...windowRoutes,
      '/tray',
    ]);
    // Such as the icon that browsers ask for by themselves.
    const refuse = () => response.writeHead(204).end();
    if (file === null) return refuse();
    readFile(file.path).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': file.contentType,
            'content-security-policy': policy,
            // A page that opens one scene after another reads and compiles each script once.
            'cache-control': isNamedByContent(file.path) ? 'max-age=3600, immutable' : 'no-cache',
          })
          .end(content),
      refuse,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
