/** A thread that composes one session. */
import { composeSessionTask } from '../adapters/threads/thread-composer.ts';
import { compileTextCondition } from '../adapters/text-conditions/compile-text-condition.ts';
import { DiskReportStore } from '../adapters/disk/disk-report-store.ts';
import { serveThread } from '../adapters/threads/run-in-thread.ts';
import { NodeSqliteDatabase } from '../adapters/sqlite/node-sqlite-database.ts';
import { rendererOf } from '../channels/channels.ts';
import { composeSession } from '../notifications/composer.ts';
import { Journal } from '../journal/journal.ts';

await serveThread(composeSessionTask, async ({ journalPath, reportsDirectory, order }) => {
  const database = new NodeSqliteDatabase(journalPath, 'read-only');
  try {
    const output = await composeSession(order, {
      journal: new Journal(database),
      reports: new DiskReportStore(reportsDirectory),
      rendererOf,
      compile: compileTextCondition,
    });
    const files = output.messages.flatMap(({ attachments }) => attachments);
    return { output, transfer: files.map(({ bytes }) => bytes.buffer) };
  } finally {
    database.close();
  }
});
