/** What is wrong with the address and the token that a person has entered for a channel. */
import { z } from 'zod';
import { channelKindSchema } from './channel.ts';

/** Stored on disk, with the failure of a channel whose stored address cannot be used. */
export const channelProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address-missing'), channel: channelKindSchema }),
  z.object({ kind: z.literal('not-an-address') }),
  /** A user and a password are before the host, where logs and proxies see them. */
  z.object({ kind: z.literal('login-in-address') }),
  z.object({ kind: z.literal('not-https') }),
  /** This computer or the local network, and the channel may not go there. */
  z.object({ kind: z.literal('private-address'), host: z.string() }),
  z.object({ kind: z.literal('token-missing'), channel: channelKindSchema }),
  z.object({ kind: z.literal('not-a-webhook-secret') }),
  /** An Office 365 connector, which Microsoft has retired. */
  z.object({ kind: z.literal('teams-connector-retired') }),
  /** An address of Power Automate at logic.azure.com, which has stopped. */
  z.object({ kind: z.literal('teams-address-stopped') }),
  /** The flow wants a sign-in in place of a signature. */
  z.object({ kind: z.literal('teams-without-signature') }),
  z.object({ kind: z.literal('teams-not-a-workflow') }),
  /** A doubt: other clouds have other hosts. */
  z.object({ kind: z.literal('teams-other-host'), host: z.string() }),
  z.object({ kind: z.literal('slack-not-a-webhook') }),
  /** A doubt: other chats take the same form. */
  z.object({ kind: z.literal('slack-other-host'), host: z.string() }),
  z.object({ kind: z.literal('not-a-bot-token') }),
  /** Neither the id of a chat nor an @name. */
  z.object({ kind: z.literal('not-a-telegram-chat') }),
  z.object({ kind: z.literal('not-a-telegram-topic') }),
  /** Told by an answer, as those that follow are. */
  z.object({ kind: z.literal('telegram-chat-not-found') }),
  /** A group has become a supergroup, which has another id. */
  z.object({ kind: z.literal('telegram-chat-moved'), chatId: z.string() }),
  z.object({ kind: z.literal('telegram-topic-not-found') }),
  /** A person has to write to a bot before it may write to them. */
  z.object({ kind: z.literal('telegram-bot-not-started') }),
  /** It is no member of the chat, or may not post there. */
  z.object({ kind: z.literal('telegram-bot-not-allowed') }),
  z.object({ kind: z.literal('ntfy-without-topic') }),
  /** Neither a token nor `user:password`. */
  z.object({ kind: z.literal('not-an-ntfy-token') }),
  z.object({ kind: z.literal('gotify-message-address') }),
  z.object({ kind: z.literal('not-an-integration-key') }),
  z.object({ kind: z.literal('healthchecks-without-key') }),
  /** One check cannot tell of the jobs and of the program. */
  z.object({ kind: z.literal('healthchecks-one-check-for-both') }),
  /** Told by an answer: two checks of the project have the slug of the job or of the program, and neither was pinged. */
  z.object({ kind: z.literal('healthchecks-slug-ambiguous') }),
]);
export type ChannelProblem = z.infer<typeof channelProblemSchema>;
