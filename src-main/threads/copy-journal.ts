/** A thread that copies the journal. */
import { copyJournal } from '../adapters/sqlite/journal-copy.ts';
import { copyJournalTask } from '../adapters/threads/copy-journal-task.ts';
import { serveThread } from '../adapters/threads/run-in-thread.ts';

await serveThread(copyJournalTask, ({ journalPath }) => {
  copyJournal(journalPath);
  return { output: null, transfer: [] };
});
