import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const lookAgainMs = 100;
/** A lock whose holder has not written its name by then has lost it. */
const looksWithoutHolder = 50;

/**
 * Waits until this process alone holds the lock; one whose holder has died is taken over. Blocks the thread: for
 * start-up code only.
 *
 * @returns a function that gives it back
 */
export function holdLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const holderPath = join(path, 'holder');
  for (let looks = 0; ; looks += 1) {
    try {
      mkdirSync(path);
      writeFileSync(holderPath, String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (!isHeld(holderPath, looks < looksWithoutHolder)) rmSync(path, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, lookAgainMs);
  }
}

function isHeld(holderPath: string, isYoung: boolean): boolean {
  let pid: number;
  try {
    pid = Number(readFileSync(holderPath, 'utf8'));
  } catch {
    // Just made, its holder not written yet.
    return isYoung;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
