/** That a run of a job was expected and did not happen (product section 13.4). Instants are milliseconds since the Unix epoch. */
import type { SourceName } from '../../../src-shared/model/source-name.ts';
import type { Expectation } from '../../../src-shared/model/expected-run.ts';
import type { JobRun } from '../../../src-shared/model/job.ts';

export interface MissedRunFacts {
  kind: 'missed';
  /** Names the job for good, also in another journal: source, the source's id of the job, organization and computer. */
  jobKey: readonly string[];
  job: { name: string; organization: string; host: string };
  /** Where its sessions come from. */
  source: SourceName;
  expectation: Pick<Expectation, 'runs' | 'graceMinutes'>;
  expectedAtMs: number;
  /** `null`: none is known. */
  lastRun: Pick<JobRun, 'endedAtMs' | 'result'> | null;
  lastSuccessAtMs: number | null;
  newsSinceMs: number;
}
