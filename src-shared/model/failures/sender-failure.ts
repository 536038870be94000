/** Why a sender cannot send anything at all, until a person acts or that passes: one member for each kind of sender. */
import { z } from 'zod';
import { accountFailureSchema } from './account-failure.ts';
import { channelFailureSchema } from './channel-failure.ts';
import { googleAccountFailureSchema } from './google-account-failure.ts';
import { smtpFailureSchema } from './smtp-failure.ts';

/** Stored on disk. */
export const senderFailureSchema = z.discriminatedUnion('area', [
  accountFailureSchema,
  smtpFailureSchema,
  googleAccountFailureSchema,
  channelFailureSchema,
]);
export type SenderFailure = z.infer<typeof senderFailureSchema>;
