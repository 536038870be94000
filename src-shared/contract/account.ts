/** Signing in, and the application registration to sign in with. */
import { z } from 'zod';
import { advancedSettingsOutcomeSchema, advancedSettingsSchema } from '../forms/advanced-settings.ts';
import { accountViewSchema } from '../model/account.ts';
import { certificateReadOutcomeSchema, certificateReadRequestSchema } from '../forms/certificate-form.ts';
import { applicationRegistrationSchema } from '../model/application-registration.ts';
import { done, nothing } from './empty.ts';

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
  /** Opens the window Advanced of a sender and answers when it is closed. */
  'application-settings.edit': { input: advancedSettingsSchema, output: advancedSettingsOutcomeSchema },
  /** For that window itself: what to begin with, and what came of it. */
  'application-settings.load': { input: nothing, output: advancedSettingsSchema },
  'application-settings.finish': { input: advancedSettingsOutcomeSchema, output: done },
  /** Asks for a file in the system's dialog. @returns its path; `null`: the person thought better of it */
  'certificate.choose': { input: nothing, output: z.string().nullable() },
  /** Reads a certificate with its key. The engine holds it in memory; nothing is saved by it. */
  'certificate.read': { input: certificateReadRequestSchema, output: certificateReadOutcomeSchema },
} as const;

export const accountEvents = {
  'account.changed': accountViewSchema,
} as const;
