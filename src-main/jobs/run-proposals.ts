/** Offers once to expect the runs of all jobs that run regularly (product section 13.3). A person decides. */
import type { Expectation } from '../../src-shared/model/expected-run.ts';
import type { ProposedJob } from '../../src-shared/model/job.ts';
import { showName } from '../channels/shorten-text.ts';
import type { Clock, Scheduler } from '../platform/clock.ts';

export interface RunProposalsPorts {
  jobs: () => readonly Pick<ProposedJob, 'id' | 'name' | 'organization'>[];
  /** `null`: its runs suggest nothing, or it is known when it is expected. */
  proposalOf: (jobId: number) => Expectation | null;
  expect: (jobId: number, expectation: Expectation) => void;
  /** When the first session that is known was received; `null`: there is none. */
  firstSessionAtMs: () => number | null;
  memory: { recall(name: string): unknown; remember(name: string, value: unknown): void };
  clock: Clock;
  scheduler: Pick<Scheduler, 'nextTurn'>;
}

/** Before that, weekly jobs have hardly run, and a person is busy with other things. */
export const proposedAfterMs = 7 * 24 * 60 * 60_000;
const answered = 'expected-runs-proposal-answered';
/** So many are looked at before everything else has its turn. */
const jobsAtOnce = 20;

export class RunProposals {
  readonly #ports: RunProposalsPorts;

  constructor(ports: RunProposalsPorts) {
    this.#ports = ports;
  }

  /** @returns none where it is too early, or a person has answered before */
  async list(): Promise<ProposedJob[]> {
    const { jobs, proposalOf, firstSessionAtMs, memory, clock, scheduler } = this.#ports;
    const firstMs = firstSessionAtMs();
    if (memory.recall(answered) === true || firstMs === null || clock.nowMs() - firstMs < proposedAfterMs) return [];
    const found: ProposedJob[] = [];
    for (const [index, { id, name, organization }] of jobs().entries()) {
      if (index % jobsAtOnce === jobsAtOnce - 1) await scheduler.nextTurn();
      const expectation = proposalOf(id);
      if (expectation !== null) {
        found.push({ id, name: showName(name), organization: showName(organization), expectation });
      }
    }
    return found;
  }

  /** Sets what is proposed for these jobs. It is not offered again. */
  answer(acceptedIds: readonly number[]): void {
    const { proposalOf, expect, memory } = this.#ports;
    for (const id of acceptedIds) {
      const expectation = proposalOf(id);
      if (expectation !== null) expect(id, expectation);
    }
    memory.remember(answered, true);
  }
}
