import { z } from 'zod';
import { count, networkFaults, onlyCount } from '../emulator/faults/network-faults.ts';

const status = z.int().min(400).max(599);

/** Every fault: what it does (shown on the fault page) and its parameters. To add one, see README.md. */
export const googleFaults = {
  ...networkFaults,
  throttled: {
    meaning: 'Sending mail is answered 429 with Retry-After.',
    parameters: z.strictObject({ count, retryAfterSeconds: z.int().nonnegative().default(30) }),
  },
  'gmail-error': {
    meaning: 'Sending mail is answered with a status, a reason and a message of your choice.',
    parameters: z.strictObject({ count, status, reason: z.string(), message: z.string().default('A fault.') }),
  },
  'gateway-timeout-but-sent': { meaning: 'The mail is accepted, yet the answer is 504.', parameters: onlyCount },
  'connection-dropped': {
    meaning: 'The mail request is read, then the connection breaks, after or before the mail was accepted.',
    parameters: z.strictObject({ count, afterAccepting: z.boolean().default(true) }),
  },
  'access-tokens-expired': {
    meaning: 'Happens at once: every access token issued so far is dead. Refresh tokens work.',
    parameters: z.strictObject({}),
  },
  'tokens-revoked': {
    meaning: 'Happens at once: every token issued so far is dead for good. New sign-ins work.',
    parameters: z.strictObject({}),
  },
  'token-error': {
    meaning: 'The token endpoint is answered with an OAuth error of your choice.',
    parameters: z.strictObject({
      count,
      error: z.string(),
      description: z.string().optional(),
      subtype: z.string().optional(),
    }),
  },
  'token-endpoint-unavailable': {
    meaning: 'The token endpoint is answered 503, or with another status.',
    parameters: z.strictObject({ count, status: status.default(503) }),
  },
  'sign-in-error': {
    meaning: 'The sign-in pages return to the program with an OAuth error of your choice.',
    parameters: z.strictObject({ count, error: z.string() }),
  },
  'id-token-of-another': {
    meaning: 'ID tokens are those of another sign-in: the claim that you name has another value.',
    parameters: z.strictObject({ count, claim: z.enum(['iss', 'aud', 'nonce', 'exp']) }),
  },
} as const;
