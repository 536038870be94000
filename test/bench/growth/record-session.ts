/** Puts a session of as many objects as the second argument says into a new journal in the folder of the first. */
import { join } from 'node:path';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import { jobSession } from '../../builders/job-session.ts';
import { manyObjects } from '../../builders/many-objects.ts';

const [folder = '', count = ''] = process.argv.slice(2);
const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => path);
journal.recordSession(jobSession({ result: 'Failed', objects: [...manyObjects(Number(count))] }), 0);
journal.close();
