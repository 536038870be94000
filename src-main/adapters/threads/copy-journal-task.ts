import { z } from 'zod';
import { runInThread, threadTask } from './run-in-thread.ts';

const inputSchema = z.object({ journalPath: z.string() });

/** SQLite's own memory is not in this. */
const memory = { young: 4, old: 64 };

export const copyJournalTask = threadTask({
  name: 'copy-journal',
  input: inputSchema,
  output: z.null(),
  memory,
});

/** As `copyJournal`, in a thread of its own: the journal is used meanwhile. */
export async function copyJournalInThread(journalPath: string, signal: AbortSignal): Promise<void> {
  await runInThread(copyJournalTask, { journalPath }, signal);
}
