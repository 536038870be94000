/** Signing in, and the application registration to sign in with. */
import { z } from 'zod';
import { accountViewSchema } from '../model/account.ts';
import { applicationRegistrationSchema } from '../model/application-registration.ts';
import { done, nothing } from './empty.ts';

export const applicationSettingsOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), application: applicationRegistrationSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type ApplicationSettingsOutcome = z.infer<typeof applicationSettingsOutcomeSchema>;

export const accountRequests = {
  /** Starts a sign-in and answers once it has started; `account.changed` reports its progress. */
  'account.start-sign-in': {
    input: z.object({ application: applicationRegistrationSchema, shouldSendAsOthers: z.boolean() }),
    output: done,
  },
  'account.cancel-sign-in': { input: nothing, output: done },
  /** Forgets a sign-in that was made but not saved (2.9). */
  'account.discard-sign-in': { input: nothing, output: done },
  'account.sign-out': { input: nothing, output: done },
  /** Opens the Application Settings window and answers when it is closed. */
  'application-settings.edit': { input: applicationRegistrationSchema, output: applicationSettingsOutcomeSchema },
  /** For the Application Settings window itself: what to begin with, and what came of it. */
  'application-settings.load': { input: nothing, output: applicationRegistrationSchema },
  'application-settings.finish': { input: applicationSettingsOutcomeSchema, output: done },
} as const;

export const accountEvents = {
  'account.changed': accountViewSchema,
} as const;
