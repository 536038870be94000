/** A thread that reads one large session file. */
import { createHash } from 'node:crypto';
import { DiskSessionFolder } from '../adapters/disk/disk-session-folder.ts';
import { readSessionFileTask } from '../adapters/threads/read-session-file-task.ts';
import { serveThread } from '../adapters/threads/serve-thread.ts';
import { decodeText } from '../intake/decode-text.ts';
import { packSessions } from '../intake/packed-sessions.ts';
import { readSessionText, sessionTextFormOf } from '../intake/read-session-text.ts';

await serveThread(readSessionFileTask, async ({ directory, name, modifiedAtMs }) => {
  const file = await new DiskSessionFolder(directory).read(name);
  if (file.kind !== 'content') return { output: file, transfer: [] };
  const sizeBytes = file.bytes.byteLength;
  const reading = packSessions(
    readSessionText(decodeText(file.bytes), sessionTextFormOf(name), {
      source: 'folder',
      writtenAtMs: modifiedAtMs,
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    }),
  );
  return { output: { kind: 'read' as const, reading, sizeBytes }, transfer: [reading.bytes.buffer] };
});
