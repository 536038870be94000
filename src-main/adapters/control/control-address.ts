/** The local socket of the program that works on a user data folder. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Unix knows no longer paths of sockets: 104 bytes with the closing zero on macOS, 108 on Linux. */
const maxPathBytes = 103;

/** The name within the user data folder; Windows keeps its pipes elsewhere. */
export const controlSocketName = 'control.sock';
export const controlPipePrefix = String.raw`\\.\pipe\backup-notifier-`;

/**
 * Calls `use` with an address that `net` can listen on or connect to. A path that is too long for a socket is reached
 * through a short link, which is gone afterwards: the socket itself is in the user data folder in any case, so that its
 * rights hold and nobody else can take its place.
 */
export async function withControlAddress<T>(userData: string, use: (address: string) => Promise<T>): Promise<T> {
  const directory = resolve(userData);
  if (process.platform === 'win32') {
    const hash = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32);
    return use(`${controlPipePrefix}${hash}`);
  }
  const path = join(directory, controlSocketName);
  if (Buffer.byteLength(path) <= maxPathBytes) return use(path);
  const shortCut = mkdtempSync(join(tmpdir(), 'bn-'));
  try {
    symlinkSync(directory, join(shortCut, 'd'));
    return await use(join(shortCut, 'd', controlSocketName));
  } finally {
    rmSync(shortCut, { recursive: true, force: true });
  }
}

/** @throws where nobody listens on this user data folder, or the system does not let this user ask */
export function connectControl(userData: string): Promise<Socket> {
  return withControlAddress(userData, open);
}

function open(address: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

/** Whether the system says that nobody listens: no socket, or one of a program that was killed. */
export function nobodyListens(error: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED', 'ENOTDIR'].includes(codeOf(error));
}

/** Whether the other end has ended without waiting for what was written to it, as everyone may. */
export function hasPeerGone(error: unknown): boolean {
  return ['EPIPE', 'ECONNRESET'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
