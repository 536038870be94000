/** Signing in to Google (product section 11.2): the same as `account`, for the sender for Gmail. */
import { z } from 'zod';
import { googleAccountViewSchema, googleApplicationSchema } from '../model/google-account.ts';
import { done, nothing } from './empty.ts';

export const gmailRequests = {
  /** Starts a sign-in and answers once it has started; `gmail.changed` reports its progress. */
  'gmail.start-sign-in': {
    /** `clientSecret`: of a custom application; `null`: the one that is stored. */
    input: z.object({ application: googleApplicationSchema, clientSecret: z.string().nullable() }),
    output: done,
  },
  'gmail.cancel-sign-in': { input: nothing, output: done },
  /** Forgets a sign-in that was made but not saved (2.9). */
  'gmail.discard-sign-in': { input: nothing, output: done },
  'gmail.sign-out': { input: nothing, output: done },
} as const;

export const gmailEvents = {
  'gmail.changed': googleAccountViewSchema,
} as const;
