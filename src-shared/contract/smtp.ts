/** The connection to a mail server that a person enters (product section 11.1). */
import { smtpFormSchema } from '../forms/smtp-form.ts';
import { smtpTestOutcomeSchema } from '../forms/smtp-outcome.ts';
import { done, nothing } from './empty.ts';

export const smtpRequests = {
  /** Connects, looks at the certificate and logs in with what the form says; sends and saves nothing. */
  'smtp.test': { input: smtpFormSchema, output: smtpTestOutcomeSchema },
  /** Ends a test that is under way. */
  'smtp.cancel-test': { input: nothing, output: done },
} as const;
