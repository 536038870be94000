/** From what a session file holds to its sessions, in whichever thread it is read. Pure. */
import { decodeText } from '../document/decode-text.ts';
import { readSessionText, sessionTextFormOf, type SessionTextReading } from '../document/read-session-text.ts';
import type { FileContent } from './session-folder.ts';

/** Names the source of what comes in through the folder, for good. Stored on disk. */
export const folderSourceName = 'folder';

export function readSessionFile(
  name: string,
  { bytes, isRest, modifiedAtMs }: Pick<FileContent, 'bytes' | 'isRest' | 'modifiedAtMs'>,
  readAtMs: number,
  hash: (text: string) => string,
): SessionTextReading {
  const text = decodeText(bytes);
  // Nothing in a whole file is a mistake; nothing behind what was taken in is how it should be.
  if (isRest && text.trim() === '') return { sessions: [], bad: [] };
  const origin = { source: folderSourceName, writtenAtMs: modifiedAtMs, readAtMs, hash };
  return readSessionText(text, sessionTextFormOf(name), origin);
}
