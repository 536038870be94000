/** What comes of checking, testing and saving channels. */
import { z } from 'zod';
import { channelProblemSchema } from '../../model/channel-problem.ts';
import { deliveryFailureSchema } from '../../model/failures/delivery-failure.ts';
import { storageFailureSchema } from '../../model/failures/storage-failure.ts';
import { channelFormSchema } from './channel-form.ts';

/** Why the address or the token cannot be used. */
const unusable = z.object({ kind: z.literal('unusable'), problem: channelProblemSchema });

/**
 * @property shownAddress - what windows show of the address: too little to use it
 * @property doubt - why it is probably not what is meant, although it may work
 */
export const channelCheckOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('usable'), shownAddress: z.string(), doubt: channelProblemSchema.nullable() }),
  unusable,
]);
export type ChannelCheckOutcome = z.infer<typeof channelCheckOutcomeSchema>;

export const channelTestOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted') }),
  unusable,
  z.object({ kind: z.literal('failed'), failure: deliveryFailureSchema }),
]);
export type ChannelTestOutcome = z.infer<typeof channelTestOutcomeSchema>;

/** Everything that a window has changed: saved together, or not at all. */
export const channelChangesSchema = z.object({
  /**
   * `key`: what the window calls it. `missingAddress`: what is shown of an address that is still to be entered on this
   * computer; the channel is saved without it.
   */
  saved: z.array(z.object({ key: z.string(), form: channelFormSchema, missingAddress: z.string().optional() })),
  removedIds: z.array(z.string()),
});
export type ChannelChanges = z.infer<typeof channelChangesSchema>;

export const channelSaveOutcomeSchema = z.discriminatedUnion('kind', [
  /** `ids`: of each, in the order of the changes. */
  z.object({ kind: z.literal('saved'), ids: z.array(z.string()) }),
  /** One of them cannot be saved, so nothing was. */
  unusable.extend({ key: z.string() }),
  z.object({ kind: z.literal('not-saved'), failure: storageFailureSchema }),
]);
export type ChannelSaveOutcome = z.infer<typeof channelSaveOutcomeSchema>;
