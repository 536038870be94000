/** A pipe of the system. Node's own are sockets on Linux, where no program can open `/dev/stderr` that leads to one. */
import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RealPipe {
  output: Socket;
  /** Of its writing end, for one child process; to be closed here when that has it. */
  input: number;
}

/** @returns `null` where there is no room for it, or no way to make one */
export function openRealPipe(): RealPipe | null {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(tmpdir(), 'backup-notifier-'));
    const path = join(folder, 'pipe');
    if (spawnSync('mkfifo', ['-m', '600', path], { stdio: 'ignore' }).status !== 0) return null;
    const end = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return { input: openSync(path, constants.O_WRONLY), output: new Socket({ fd: end, writable: false }) };
    } catch (error) {
      closeSync(end);
      throw error;
    }
  } catch {
    return null;
  } finally {
    // Whoever has it open needs no name.
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}
