/** Keeps the policy in force as the system has it now, and tells of what cannot be used (product section 18.1). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { SystemFailure } from '../../src-shared/model/failures/system-failure.ts';
import type { PolicyProblem } from '../../src-shared/model/policy.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';
import type { Scheduler } from '../platform/clock.ts';
import type { Memory } from '../platform/memory.ts';
import { Alarm } from '../timing/alarm.ts';
import { parsePolicy, type Policy } from './parse-policy.ts';
import type { PolicyDocument, PolicySource } from './policy-source.ts';

/** Whoever has changed a policy does not wait for the next start. Reading it costs a file, or two short programs. */
export const policyIntervalMs = 15 * 60_000;

export interface PolicyWatchPorts {
  source: PolicySource;
  /** Puts a policy in force that has changed. */
  adopt: (policy: Policy) => Promise<void>;
  /** `null`: everything that a policy says can be used. */
  showNotice: (failure: SystemFailure | null) => void;
  memory: Memory;
  scheduler: Scheduler;
  log: (message: string) => void;
}

/** Stored on disk: the problems that a person has read of and sent away. */
const dismissedName = 'policy-problems-dismissed';
/** Of the notice. */
export const policySubject = 'policy';

export class PolicyWatch {
  readonly #ports: PolicyWatchPorts;
  readonly #next: Alarm;
  #documents: readonly PolicyDocument[];
  #problems: readonly PolicyProblem[] = [];
  #isStopped = false;
  #looking = Promise.resolve();

  constructor(ports: PolicyWatchPorts) {
    this.#ports = ports;
    this.#next = new Alarm(ports.scheduler);
    this.#documents = ports.source.atStart;
  }

  /** What was read before the program started; its problems are told. */
  begin(): Policy {
    return this.#take(this.#documents);
  }

  /** Looks again from time to time. */
  start(): void {
    if (!this.#isStopped) this.#next.after(policyIntervalMs, () => this.look());
  }

  /** Looks now. */
  look(): void {
    if (this.#isStopped) return;
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((error: unknown) => this.#ports.log(`The policy could not be put in force: ${describeError(error)}`))
      .then(() => this.start());
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#next.cancel();
    await this.#looking;
  }

  /** A person has read the notice: the same problems are not told again, also after a restart. */
  noticeDismissed(subject: string): void {
    if (subject === policySubject) this.#ports.memory.remember(dismissedName, this.#problems);
  }

  async #look(): Promise<void> {
    if (this.#isStopped) return;
    const documents = await this.#ports.source.read();
    if (this.#isStopped) return;
    if (isSameValue(documents, this.#documents)) return;
    this.#documents = documents;
    await this.#ports.adopt(this.#take(documents));
  }

  #take(documents: readonly PolicyDocument[]): Policy {
    const { memory, showNotice, log } = this.#ports;
    const policy = parsePolicy(documents);
    this.#problems = policy.problems;
    const names = [...policy.settings].map(([name, { level }]) => `${name} (${level})`);
    // Without the places, which may name the person: diagnostics have the log.
    if (documents.length > 0) log(`The organization has set ${names.join(', ') || 'nothing that is stored'}.`);
    for (const { name, reason } of policy.problems) log(`Policy: ${name ?? 'a whole one'} is not used: ${reason}.`);
    const isDismissed = isSameValue(memory.recall(dismissedName), policy.problems);
    const isTold = policy.problems.length > 0 && !isDismissed;
    showNotice(isTold ? { area: 'system', kind: 'policy-not-used', problems: [...policy.problems] } : null);
    return policy;
  }
}
