/** Looks at the objects of a session for rules (product section 15.2), wherever that is done. */
import { z } from 'zod';
import { jobSessionHeadSchema, type BackupObject } from '../../src-shared/model/job-session.ts';
import { knownNoiseSchema } from '../../src-shared/model/known-noise.ts';
import { ruleSchema } from '../../src-shared/model/rule.ts';
import type { Scheduler } from '../platform/clock.ts';
import { SessionExamination } from '../rules/examine-session.ts';
import type { ReadyRules } from '../rules/ready-rule.ts';

export const examinationOrderSchema = z.object({
  journalId: z.number(),
  /** As it was reported. */
  session: jobSessionHeadSchema,
  /** Those for which the objects have to be looked at, in their order. */
  rules: z.array(ruleSchema).readonly(),
});
export type ExaminationOrder = z.infer<typeof examinationOrderSchema>;

export const sessionFindingsSchema = z.object({
  noise: knownNoiseSchema.nullable(),
  matched: z.array(z.string()).readonly(),
});

export type ExaminationFindings = z.infer<typeof sessionFindingsSchema>;

export interface Examiner {
  /** Rejects where it cannot be done, and when the signal ends it. */
  examine(order: ExaminationOrder, signal: AbortSignal): Promise<ExaminationFindings>;
}

export interface ExaminingPorts {
  /** One by one. */
  objectsOf: (journalId: number) => Iterable<BackupObject>;
  /** Makes each rule ready once, however many sessions are examined by it. */
  rules: ReadyRules;
}

/** So many objects are compared with so many rules before everything else has its turn: a few milliseconds. */
const comparisonsPerTurn = 10_000;

/** What every {@link Examiner} does. @param nextTurn - called now and then, for everything else to have its turn */
export async function examineSession(
  { journalId, session, rules }: ExaminationOrder,
  { objectsOf, rules: ready }: ExaminingPorts,
  nextTurn: () => Promise<void> | null,
): Promise<ExaminationFindings> {
  const examination = new SessionExamination(session, ready.of(rules));
  const objectsPerTurn = Math.max(1, Math.floor(comparisonsPerTurn / Math.max(1, rules.length)));
  let count = 0;
  for (const object of objectsOf(journalId)) {
    examination.add(object);
    count += 1;
    if (count % objectsPerTurn === 0) await nextTurn();
  }
  return examination.findings();
}

/** In slices, where it is called: for small sessions. */
export class InThreadExaminer implements Examiner {
  readonly #ports: ExaminingPorts;
  readonly #scheduler: Pick<Scheduler, 'nextTurn'>;

  constructor(ports: ExaminingPorts, scheduler: Pick<Scheduler, 'nextTurn'>) {
    this.#ports = ports;
    this.#scheduler = scheduler;
  }

  examine(order: ExaminationOrder, signal: AbortSignal): Promise<ExaminationFindings> {
    return examineSession(order, this.#ports, async () => {
      await this.#scheduler.nextTurn();
      if (signal.aborted) throw new Error('The examination was ended.');
    });
  }
}
