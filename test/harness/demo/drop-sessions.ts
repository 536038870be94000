import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSessions } from './demo-sessions.ts';

/** Puts the demo's sessions into the watched folder, each complete from its first moment there. @returns how many. */
export function dropSessions(userDataDirectory: string, nowMs: number): number {
  const folder = join(userDataDirectory, 'sessions');
  mkdirSync(folder, { recursive: true });
  const sessions = Object.entries(demoSessions(nowMs));
  for (const [name, session] of sessions) {
    writeFileSync(join(folder, `${name}.part`), JSON.stringify(session, null, 2));
    renameSync(join(folder, `${name}.part`), join(folder, name));
  }
  return sessions.length;
}
