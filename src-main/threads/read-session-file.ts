/** A thread that reads one large session file. */
import { createHash } from 'node:crypto';
import { DiskSessionFolder } from '../adapters/disk/disk-session-folder.ts';
import { readSessionFileTask } from '../adapters/threads/thread-large-file-reader.ts';
import { serveThread } from '../adapters/threads/run-in-thread.ts';
import { SystemClock } from '../adapters/system/node-parts.ts';
import { packSessions } from '../sources/document/packed-sessions.ts';
import { readSessionFile } from '../sources/folder/read-session-file.ts';

await serveThread(readSessionFileTask, async ({ directory, name, before }) => {
  const file = await new DiskSessionFolder(directory, 'refuse').read(name, before);
  if (file.kind !== 'content') return { output: file, transfer: [] };
  const { isRest, taken } = file;
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const reading = packSessions(readSessionFile(name, file, new SystemClock().nowMs(), hash));
  return { output: { kind: 'read' as const, reading, isRest, taken }, transfer: [reading.bytes.buffer] };
});
