/** The channels beside email (product section 17.8). */
import { z } from 'zod';
import { channelFormSchema } from '../forms/channels/channel-form.ts';
import {
  channelChangesSchema,
  channelCheckOutcomeSchema,
  channelSaveOutcomeSchema,
  channelTestOutcomeSchema,
} from '../forms/channels/channel-outcome.ts';
import { channelViewSchema } from '../model/channel-view.ts';
import { done, nothing } from './empty.ts';

export const channelsRequests = {
  'channels.load': { input: nothing, output: z.array(channelViewSchema) },
  /** Whether address and token can be used, without contacting anybody. */
  'channels.check': { input: channelFormSchema, output: channelCheckOutcomeSchema },
  /** Sends a test message with what the form says, saved or not; saves nothing. */
  'channels.test': { input: channelFormSchema, output: channelTestOutcomeSchema },
  /** The one that is under way. The answer to `channels.test` says how it ended. */
  'channels.cancel-test': { input: nothing, output: done },
  /** The Options window asks for it with OK and Apply, after `options.save`. Takes effect at once. */
  'channels.save': { input: channelChangesSchema, output: channelSaveOutcomeSchema },
} as const;

export const channelsEvents = {
  'channels.changed': z.array(channelViewSchema),
} as const;
