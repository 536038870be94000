/** Windows are served from `app://backup-notifier`: an origin of their own with a policy, which `file:` cannot have. */
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, developmentPolicy } from '../../content-security-policy.ts';
import { appScheme, resolveRendererFile, windowRoutes } from './allowed-urls.ts';

/** Put in by the build (`electron.vite.config.ts`): true for `npm run dev`, so that no package has what it guards. */
declare const isDevelopmentBuild: boolean;

/** Must be called before Electron is ready, and once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the files in `root` and nothing else. Call when Electron is ready.
 *
 * @param root - absolute path of the folder that holds the built windows.
 */
export function serveRenderer(root: string): void {
  if (isDevelopmentBuild) {
    const vite = process.env['ELECTRON_RENDERER_URL'];
    if (vite !== undefined) {
      protocol.handle(appScheme, (request) => fetchFromVite(request, new URL(vite).origin));
      return;
    }
  }
  protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' ? resolveRendererFile(request.url, root) : null;
    const content = file && (await readFile(file.path).catch(() => null));
    if (!file || !content) return new Response(null, { status: 404, headers: headersFor('text/plain') });
    return new Response(new Uint8Array(content), { headers: headersFor(file.contentType) });
  });
}

/** Windows keep their origin, and with it all that is refused to others, while their files come from Vite's server. */
async function fetchFromVite(request: Request, vite: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = windowRoutes.includes(pathname) ? '/index.html' : `${pathname}${search}`;
  const answer = await fetch(`${vite}${path}`, { headers: { accept: request.headers.get('accept') ?? '*/*' } });
  const contentType = answer.headers.get('content-type') ?? 'text/plain';
  const headers = headersFor(contentType, developmentPolicy(vite));
  return new Response(await answer.arrayBuffer(), { status: answer.status, headers });
}

function headersFor(contentType: string, policy = contentSecurityPolicy({ connect: [] })): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
