/** Which file of the built windows a URL means, and which URLs go to the browser. Pure, so that its rules are tested without Electron. */
import { extname, join, relative, sep } from 'node:path';
import { windowKinds } from '../../ipc/window-handle.ts';

export const appScheme = 'app';
export const appOrigin = 'app://backup-notifier';

/** Every window is the same page; its path says which window it is. */
export const windowRoutes: readonly string[] = windowKinds.map((kind) => `/${kind}`);

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

export interface RendererFile {
  path: string;
  contentType: string;
}

/**
 * @param root - absolute path of the folder that holds the built windows.
 * @returns `null` for another host, for what would lie outside of `root`, and for kinds of file that windows have not.
 */
export function resolveRendererFile(url: string, root: string): RendererFile | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== appOrigin) return null;
  return resolveBuiltFile(pathname, root, windowRoutes);
}

/**
 * @param pathname - of a URL, percent-encoded; not trusted
 * @param pages - paths that mean the page itself
 * @returns `null` as {@link resolveRendererFile}
 */
export function resolveBuiltFile(pathname: string, root: string, pages: readonly string[]): RendererFile | null {
  const asked = decodePath(pathname);
  if (asked === null) return null;
  const path = join(root, pages.includes(asked) ? 'index.html' : asked);
  const inside = relative(root, path);
  const isInside = inside !== '' && inside !== '..' && !inside.startsWith(`..${sep}`) && !inside.includes(':');
  const contentType = contentTypes[extname(path)];
  return isInside && contentType !== undefined ? { path, contentType } : null;
}

/** Backslashes and zero bytes mean something else to a file system than to a URL: no file of ours has them. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\\') || path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/**
 * Whether the system browser may be sent to `url`. Everything but https could start programs (`file:`, `ms-msdt:` and the
 * like) with whatever the URL says, or be read on its way.
 */
export function isOpenableUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
