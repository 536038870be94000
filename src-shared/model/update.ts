/** A newer version of this program, as far as the person is concerned. */
import { z } from 'zod';

/** Why this program does not install a new version automatically. */
export const updateByHandReasonSchema = z.enum(['system-proves-no-publisher', 'package-names-no-publisher']);
export type UpdateByHandReason = z.infer<typeof updateByHandReasonSchema>;

const version = z.string();
/** The host of the distributor's feed, for example `updates.contoso.com`. */
const host = z.string();

export const updateStateSchema = z.discriminatedUnion('kind', [
  /** Nothing newer is known, or no feed is checked. */
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('available'), version, host, reason: updateByHandReasonSchema }),
  /** Downloaded, and its publisher is who it has to be. */
  z.object({ kind: z.literal('ready'), version, isInstalledOnQuit: z.boolean() }),
  /** Downloaded, and thrown away: its publisher is not who it has to be. */
  z.object({ kind: z.literal('refused'), version, host }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;
