import { z } from 'zod';
import { count, networkFaults, onlyCount } from '../../emulator/faults/network-faults.ts';

/** Every fault: what it does (shown on the fault page) and its parameters. To add one, see README.md. */
export const faultCatalogue = {
  throttled: {
    meaning: 'Sending mail is answered 429 with Retry-After.',
    parameters: z.strictObject({ count, retryAfterSeconds: z.int().nonnegative().default(30) }),
  },
  'service-unavailable': {
    meaning: 'Sending mail is answered 503, with Retry-After where seconds are given.',
    parameters: z.strictObject({ count, retryAfterSeconds: z.int().nonnegative().optional() }),
  },
  'gateway-timeout-but-sent': {
    meaning: 'The mail is accepted, yet the answer is 504.',
    parameters: onlyCount,
  },
  'connection-dropped': {
    meaning: 'The mail request is read, then the connection breaks, after or before the mail was accepted.',
    parameters: z.strictObject({ count, afterAccepting: z.boolean().default(true) }),
  },
  'tokens-revoked': {
    meaning: 'Happens at once: every token issued so far is dead for good. New sign-ins work.',
    parameters: z.strictObject({}),
  },
  'consent-required': {
    meaning: 'An administrator must approve the application: at the token endpoint and in the sign-in pages.',
    parameters: onlyCount,
  },
  'blocked-by-policy': {
    meaning: 'Conditional Access blocks the account: at the token endpoint and in the sign-in pages.',
    parameters: onlyCount,
  },
  'no-mailbox': {
    meaning: 'The account has no mailbox: sending is answered 404 and the profile shows no mail address.',
    parameters: onlyCount,
  },
  'permission-spreading': {
    meaning: 'A permission or policy has not taken effect yet: sending mail is answered 403 ErrorAccessDenied.',
    parameters: onlyCount,
  },
  'send-as-denied': {
    meaning: 'Sending mail is answered 403 ErrorSendAsDenied.',
    parameters: onlyCount,
  },
  'gcc-high-tenant': {
    meaning: 'Every tenant is a US Government GCC High one: in the OpenID configuration and in ID tokens.',
    parameters: onlyCount,
  },
  'recipients-refused': {
    meaning: 'Sending mail is answered 400 ErrorInvalidRecipients.',
    parameters: onlyCount,
  },
  ...networkFaults,
  'graph-error': {
    meaning: 'Sending mail is answered with a status and an error code of your choice.',
    parameters: z.strictObject({ count, status: z.int().min(400).max(599), code: z.string() }),
  },
  'token-error': {
    meaning: 'The token endpoint is answered with an OAuth error and a number (after AADSTS) of your choice.',
    parameters: z.strictObject({
      count,
      error: z.string(),
      number: z.int().positive(),
      subError: z.string().optional(),
    }),
  },
  'sign-in-error': {
    meaning: 'The sign-in pages return to the program with an OAuth error and a number (after AADSTS) of your choice.',
    parameters: z.strictObject({ count, error: z.string(), number: z.int().positive() }),
  },
  'profile-error': {
    meaning: 'The profile is answered with a status and an error code of your choice.',
    parameters: z.strictObject({ count, status: z.int().min(400).max(599), code: z.string() }),
  },
  'token-endpoint-unavailable': {
    meaning: 'The token endpoint is answered 503.',
    parameters: onlyCount,
  },
  'token-endpoint-throttled': {
    meaning: 'The token endpoint is answered 429 with Retry-After.',
    parameters: z.strictObject({ count, retryAfterSeconds: z.int().nonnegative().default(30) }),
  },
} as const;

export type FaultName = keyof typeof faultCatalogue;
