import { z } from 'zod';
import {
  examinationOrderSchema,
  sessionFindingsSchema,
  type ExaminationFindings,
  type ExaminationOrder,
  type Examiner,
} from '../../notifications/examiner.ts';
import { runInThread, threadTask } from './run-in-thread.ts';

export const examineSessionTask = threadTask({
  name: 'examine-session',
  input: z.object({ journalPath: z.string(), order: examinationOrderSchema }),
  output: sessionFindingsSchema,
  // Objects are looked at one by one and dropped: as in `compose-session`.
  memory: { young: 12, old: 512 },
});

/** Examines in a thread of its own, which reads the journal itself. */
export class ThreadExaminer implements Examiner {
  readonly #journalPath: string;

  constructor(journalPath: string) {
    this.#journalPath = journalPath;
  }

  examine(order: ExaminationOrder, signal: AbortSignal): Promise<ExaminationFindings> {
    return runInThread(examineSessionTask, { journalPath: this.#journalPath, order }, signal);
  }
}
