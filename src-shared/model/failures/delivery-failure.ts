/** Why a message was not accepted, or is not known to be. */
import { z } from 'zod';
import { smtpFailureSchema, smtpReplySchema } from './smtp-failure.ts';
import { serviceSchema } from '../services.ts';
import { senderFailureSchema } from './sender-failure.ts';

const area = z.literal('delivery');
/** That was to accept the message. */
const service = serviceSchema;
/** The server's own words, where it has any. */
const reply = smtpReplySchema.optional();

/** Product sections 6.3 and 6.4. Stored on disk. */
export const deliveryFailureSchema = z.discriminatedUnion('kind', [
  z.object({ area, kind: z.literal('throttled'), service }),
  z.object({ area, kind: z.literal('service-unavailable'), service, status: z.number(), reply }),
  z.object({
    area,
    kind: z.literal('not-reachable'),
    service,
    /** What was seen, where it is a server of one's own. */
    cause: smtpFailureSchema.optional(),
  }),
  z.object({
    area,
    kind: z.literal('outcome-unknown'),
    /** Where it is the service's doing. */
    service: service.optional(),
    cause: z.enum([
      'gateway-timeout',
      'server-error',
      'connection-lost',
      'program-ended',
      'journal-restored',
      'cancelled',
    ]),
    /** It was resent as often as the program does automatically. */
    isLast: z.literal(true).optional(),
  }),
  /** The sender itself cannot send. */
  z.object({ area, kind: z.literal('sender'), failure: senderFailureSchema }),
  z.object({ area, kind: z.literal('send-as-denied') }),
  /** The application may not send from the mailbox; permissions that were just given take hours. */
  z.object({ area, kind: z.literal('permission-awaited'), service, mailbox: z.string() }),
  z.object({
    area,
    kind: z.literal('recipients-refused'),
    service,
    /** Which, where the service says so. */
    refused: z.array(z.object({ address: z.string(), reply: smtpReplySchema })).optional(),
  }),
  z.object({
    area,
    kind: z.literal('message-too-large'),
    service,
    /** What the service takes, where it says so. */
    maxBytes: z.number().optional(),
  }),
  z.object({
    area,
    kind: z.literal('not-accepted'),
    service,
    status: z.number(),
    code: z.string(),
    reply,
    /** For a reason that this program does not know, so often in a row; it is retried. */
    timesRefused: z.number().optional(),
    /** It was retried for a day. */
    isLast: z.literal(true).optional(),
  }),
  /**
   * `redirectedTo`: host and port of a redirect, `''` where it names none; without it, something else was the answer.
   * `askedHost`: the host that was to answer; without it, the one that the service usually has.
   */
  z.object({
    area,
    kind: z.literal('captive-portal'),
    service,
    redirectedTo: z.string().optional(),
    askedHost: z.string().optional(),
  }),
  /** By the person, before anything was sent; only of test messages. */
  z.object({ area, kind: z.literal('cancelled') }),
  /** A person has removed the channel that it was for, before it was sent. */
  z.object({ area, kind: z.literal('channel-removed') }),
  /** What the journal says about it cannot be read. */
  z.object({ area, kind: z.literal('unexplained') }),
]);
export type DeliveryFailure = z.infer<typeof deliveryFailureSchema>;
