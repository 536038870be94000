/** A thread that looks at the objects of one session for rules. */
import { compileTextCondition } from '../adapters/text-conditions/compile-text-condition.ts';
import { NodeSqliteDatabase } from '../adapters/sqlite/node-sqlite-database.ts';
import { serveThread } from '../adapters/threads/run-in-thread.ts';
import { examineSessionTask } from '../adapters/threads/thread-examiner.ts';
import { Journal } from '../journal/journal.ts';
import { ReadyRules } from '../rules/ready-rule.ts';
import { examineSession } from '../notifications/examiner.ts';

await serveThread(examineSessionTask, async ({ journalPath, order }) => {
  const database = new NodeSqliteDatabase(journalPath, 'read-only');
  try {
    const journal = new Journal(database);
    const objectsOf = (journalId: number) => journal.objectsOf(journalId);
    const output = await examineSession(order, { objectsOf, rules: new ReadyRules(compileTextCondition) }, () => null);
    return { output, transfer: [] };
  } finally {
    database.close();
  }
});
