/** Pausing notifications (product section 9.1): sessions are still imported, and wait. */
import { z } from 'zod';

export const pauseKindSchema = z.enum(['for-an-hour', 'until-tomorrow', 'until-resumed']);
export type PauseKind = z.infer<typeof pauseKindSchema>;

/** Stored on disk. */
export const pauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-paused') }),
  /** Milliseconds since the Unix epoch. */
  z.object({ kind: z.literal('until'), untilMs: z.number() }),
  z.object({ kind: z.literal('until-resumed') }),
]);
export type Pause = z.infer<typeof pauseSchema>;
