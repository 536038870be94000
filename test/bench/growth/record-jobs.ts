/** Puts so many jobs with two periods of daily runs into a new journal in the folder of the first argument. */
import { join } from 'node:path';
import { openJournal } from '../../../src-main/adapters/sqlite/open-journal.ts';
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import { jobSession } from '../../builders/job-session.ts';

const [folder = '', jobCount = '', dayCount = ''] = process.argv.slice(2);
const dayMs = 24 * 60 * 60_000;
const endMs = Date.parse('2026-11-01T00:00:00Z');
const { journal } = openJournal(join(folder, 'journal.sqlite'), (path) => path);
for (let day = 2 * Number(dayCount); day > 0; day -= 1) {
  const sessions = Array.from({ length: Number(jobCount) }, (_, job) => {
    const endedAtMs = endMs - day * dayMs + job * 1_000;
    const result: SessionResult = (job + day) % 50 === 0 ? 'Failed' : (job + day) % 20 === 0 ? 'Warning' : 'Success';
    return jobSession({
      id: `${job}-${day}`,
      job: { id: String(job), name: `Backup job ${job} of tenant ${job % 40}` },
      organization: `tenant${job % 40}.onmicrosoft.com`,
      result,
      message: result === 'Success' ? '' : `The server did not answer in time (attempt ${day})`,
      startedAt: new Date(endedAtMs - (600 + (job % 100)) * 1_000).toISOString(),
      endedAt: new Date(endedAtMs).toISOString(),
      statistics: { transferredBytes: 1_000_000 * (job + day) },
    });
  });
  journal.recordSessions(sessions, endMs);
}
journal.close();
