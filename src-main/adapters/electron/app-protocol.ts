/** Windows are served from `app://backup-notifier`: an origin of their own with a policy, which `file:` cannot have. */
import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy } from '../../content-security-policy.ts';
import { appScheme, resolveRendererFile } from './renderer-file.ts';

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
  protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' ? resolveRendererFile(request.url, root) : null;
    const content = file && (await readFile(file.path).catch(() => null));
    if (!file || !content) return new Response(null, { status: 404, headers: headersFor('text/plain') });
    return new Response(new Uint8Array(content), { headers: headersFor(file.contentType) });
  });
}

function headersFor(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy({ connect: [] }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
