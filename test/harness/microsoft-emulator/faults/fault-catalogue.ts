import { z } from 'zod';

/** How many requests are hit; without it, all of them until the fault is cleared. */
const count = z.int().positive().optional();

const onlyCount = z.strictObject({ count });

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
  'send-as-denied': {
    meaning: 'Sending mail is answered 403 ErrorSendAsDenied.',
    parameters: onlyCount,
  },
  'gcc-high-tenant': {
    meaning: 'Every tenant is a US Government GCC High one: in the OpenID configuration and in ID tokens.',
    parameters: onlyCount,
  },
  slow: {
    meaning: 'Mail and token answers are held for a time, or until this fault is cleared.',
    parameters: z
      .strictObject({ count, delayMs: z.int().positive().optional(), heldUntilCleared: z.literal(true).optional() })
      .refine(({ delayMs, heldUntilCleared }) => !(delayMs && heldUntilCleared), {
        message: 'Give delayMs or heldUntilCleared, not both.',
      }),
  },
  'recipients-refused': {
    meaning: 'Sending mail is answered 400 ErrorInvalidRecipients.',
    parameters: onlyCount,
  },
  'captive-portal': {
    meaning: 'Every request of the program is answered 200 with a web page, as a hotel network does.',
    parameters: onlyCount,
  },
  redirected: {
    meaning: 'Every request of the program is answered with a redirect, as a proxy does that wants a sign-in.',
    parameters: z.strictObject({
      count,
      status: z.int().min(300).max(399).default(302),
      location: z.string().default('http://sign-in.hotel.invalid/welcome?from=microsoft'),
    }),
  },
  offline: {
    meaning: 'Every connection of the program breaks without an answer. The sign-in pages still open.',
    parameters: onlyCount,
  },
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
export type FaultParameters<Name extends FaultName> = z.input<(typeof faultCatalogue)[Name]['parameters']>;
export type ParsedFaultParameters<Name extends FaultName> = z.output<(typeof faultCatalogue)[Name]['parameters']>;

export const faultNames = Object.keys(faultCatalogue).filter(isFaultName);

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultCatalogue, name);
}
