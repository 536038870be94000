/** What the organization has set (product section 18.1), for the windows and the console. */
import { policyViewSchema } from '../model/policy.ts';
import { nothing } from './empty.ts';

export const policyRequests = {
  'policy.load': { input: nothing, output: policyViewSchema },
} as const;

export const policyEvents = {
  /** Another policy is in force. What it sets is told by `options.changed`. */
  'policy.changed': policyViewSchema,
} as const;
