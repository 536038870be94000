import { z } from 'zod';

/** How many requests are hit; without it, all of them until the fault is cleared. */
export const count = z.int().positive().optional();
export const onlyCount = z.strictObject({ count });

/** What may stand between the program and any service, and how long that takes to answer. */
export const networkFaults = {
  slow: {
    meaning: 'Mail and token answers are held for a time, or until this fault is cleared.',
    parameters: z
      .strictObject({ count, delayMs: z.int().positive().optional(), heldUntilCleared: z.literal(true).optional() })
      .refine(({ delayMs, heldUntilCleared }) => !(delayMs && heldUntilCleared), {
        message: 'Give delayMs or heldUntilCleared, not both.',
      }),
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
      location: z.string().default('http://sign-in.hotel.invalid/welcome?from=program'),
    }),
  },
  offline: {
    meaning: 'Every connection of the program breaks without an answer. The sign-in pages still open.',
    parameters: onlyCount,
  },
} as const;
