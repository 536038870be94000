/** What the command line may request from the running program, and the answers (product section 7.2). No secrets. */
import { z } from 'zod';
import { serviceSchema } from './services.ts';
import { testMessageOutcomeSchema } from './test-message-outcome.ts';

/** How the program is, for `backup-notifier status`. */
export const programStatusSchema = z.object({
  isRunning: z.boolean(),
  /** What sends the notifications. */
  sender: z.object({
    service: serviceSchema,
    /** `not-checked`: known from the settings only, because the program does not run. */
    state: z.enum(['not-set-up', 'ready', 'works-until-exit', 'needs-attention', 'not-checked']),
    /** Address that messages come from; `null` where none is known. */
    mailbox: z.string().nullable(),
    /** The wording of `titleOfSender`. */
    text: z.string(),
  }),
  areNotificationsEnabled: z.boolean(),
  /** In words, for example `Notifications paused until ...`; `null`: not paused. */
  pause: z.string().nullable(),
  /** Notifications that have not been accepted yet. `null`: could not be read. */
  waiting: z.number().nullable(),
  /** Notifications that wait for a person. */
  parked: z.number().nullable(),
  /** When a notification was last accepted: ISO 8601, UTC; `null`: never, or not known. */
  lastAcceptedAt: z.string().nullable(),
  /** What needs attention, most urgent first. */
  troubles: z.array(z.object({ title: z.string(), detail: z.string(), nextStep: z.string() })),
  sessionFolder: z.string(),
  /** Session files that wait in the folder; `null`: it could not be read. */
  filesWaiting: z.number().nullable(),
});
export type ProgramStatus = z.infer<typeof programStatusSchema>;

export const controlRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status') }),
  z.object({ kind: z.literal('test') }),
  /** Sessions may have been stored: look now. */
  z.object({ kind: z.literal('wake') }),
]);
export type ControlRequest = z.infer<typeof controlRequestSchema>;
/** A request whose answer matters. */
export type ControlQuestion = Exclude<ControlRequest, { kind: 'wake' }>;

export const controlAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: programStatusSchema }),
  z.object({ kind: z.literal('test'), outcome: testMessageOutcomeSchema }),
  z.object({ kind: z.literal('wake') }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);
export type ControlAnswer = z.infer<typeof controlAnswerSchema>;

/** What came of asking. */
export type ControlOutcome =
  | { kind: 'answered'; answer: ControlAnswer }
  | { kind: 'not-running' }
  /** Something is there that does not answer as the program does. */
  | { kind: 'no-answer'; reason: string };
