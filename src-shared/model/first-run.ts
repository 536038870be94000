/** What a person who has just installed the program is led through (product section 1, U1). */
import { z } from 'zod';

export const firstRunSchema = z.object({
  /** Until it is complete or dismissed; then never again. */
  isShown: z.boolean(),
  /** Microsoft 365 has accepted a test message at some time. */
  hasSentTest: z.boolean(),
});
export type FirstRun = z.infer<typeof firstRunSchema>;
