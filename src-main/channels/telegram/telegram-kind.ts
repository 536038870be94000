/** A chat of Telegram that a bot posts to. https://core.telegram.org/bots/api#sendmessage */
import { z } from 'zod';
import type { ChannelSecret, ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import { services } from '../../../src-shared/model/services.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress } from '../check-address.ts';
import { classifyAnswer, parseJson, refuse, unusable } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, type ChannelKindDefinition } from '../http-channel.ts';
import { noticeChannel } from '../render-notice.ts';
import { composeTelegramMessage, lengthOfText } from './compose-telegram.ts';

const kind = 'telegram';

/** Of the text, when its marks have been read. */
const maxCharacters = 4_096;
/** Room for as many of them, each escaped as `&amp;`, and for what is around them. */
const maxMessageBytes = 24 * 1024;

const tokenPattern = /^\d+:[\w-]{20,}$/;
/** An id has at most 52 bits. */
const chatIdPattern = /^-?\d{1,16}$/;
const chatNamePattern = /^@\w+$/;
const bodySchema = z.record(z.string(), z.unknown());

export const telegramKind: ChannelKindDefinition = {
  kind,
  // A group gets no more than 20 messages a minute from a bot: https://core.telegram.org/bots/faq
  limits: channelLimits(maxMessageBytes, 20),
  targetOf: channelTargetOf,
  channel: noticeChannel({
    kind,
    contentType: 'application/json',
    limits: { name: 100, sentence: 250, items: 40 },
    sizeOf: lengthOfText,
    maxSize: maxCharacters,
    compose: composeTelegramMessage,
  }),
  checkSecret: (secret, settings) => checkToken(secret, settings) ?? checkChat(settings),
  /** The token is in the address, so neither is in the stored message. */
  toRequest({ body, contentType }, { address, token }, _, { settings }) {
    const origin = address.trim() === '' ? `https://${services.telegram.apiHost}` : address.trim();
    return {
      url: `${origin}/bot${token.trim()}/sendMessage`,
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body: JSON.stringify({ ...placeOf(settings), ...bodySchema.parse(JSON.parse(body)) }),
    };
  },
  classify: (came, nowMs) =>
    classifyAnswer(came, { kind, acceptedAs, reasonOf: (text) => readError(text)?.description ?? '', classify }, nowMs),
};

function checkToken(secret: ChannelSecret, settings: ChannelSettings): ChannelProblem | null {
  const token = secret.token.trim();
  if (token === '') return { kind: 'token-missing', channel: kind };
  if (!tokenPattern.test(token)) return { kind: 'not-a-bot-token' };
  return secret.address.trim() === '' ? null : checkAddress(secret, settings);
}

function checkChat(settings: ChannelSettings): ChannelProblem | null {
  if (settings.kind !== kind) return null;
  const { chatId, topicId } = settings;
  if (!chatIdPattern.test(chatId) && !chatNamePattern.test(chatId)) return { kind: 'not-a-telegram-chat' };
  return topicId === '' || /^[1-9]\d{0,9}$/.test(topicId) ? null : { kind: 'not-a-telegram-topic' };
}

function placeOf(settings: ChannelSettings): object {
  if (settings.kind !== kind) return {};
  const { chatId, topicId } = settings;
  return {
    chat_id: chatNamePattern.test(chatId) ? chatId : Number(chatId),
    ...(topicId === '' ? {} : { message_thread_id: Number(topicId) }),
  };
}

const sentSchema = z.object({ ok: z.literal(true), result: z.object({ message_id: z.number() }) });
const errorSchema = z.object({
  ok: z.literal(false),
  description: z.string().default(''),
  parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.int().optional() }).default({}),
});

function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  const sent = sentSchema.safeParse(parseJson(text));
  return status === 200 && sent.success ? String(sent.data.result.message_id) : null;
}

function readError(text: string): z.infer<typeof errorSchema> | undefined {
  return errorSchema.safeParse(parseJson(text)).data;
}

/** What Telegram says where it does not let the bot post to the chat. Codes in capitals are those of its inner protocol. */
const refusals: readonly [said: RegExp, problem: ChannelProblem][] = [
  [/chat not found|user is deactivated|chat was deleted/i, { kind: 'telegram-chat-not-found' }],
  [/blocked by the user|can't initiate conversation/i, { kind: 'telegram-bot-not-started' }],
  [/thread not found|TOPIC_(?:CLOSED|DELETED)/i, { kind: 'telegram-topic-not-found' }],
  [
    /not a member|was kicked|not enough rights|have no rights|administrator rights|CHAT_\w+_FORBIDDEN/i,
    { kind: 'telegram-bot-not-allowed' },
  ],
];

function classify(answer: HttpAnswer, said: { reason: string; text: string }): SendOutcome | null {
  const error = readError(said.text);
  if (error === undefined) return null;
  const { status } = answer;
  const because = { area: 'channel', service: kind, status, reason: said.reason } as const;
  const { migrate_to_chat_id: newChatId, retry_after: seconds } = error.parameters;
  if (newChatId !== undefined) {
    const problem = { kind: 'telegram-chat-moved', chatId: String(newChatId) } as const;
    return unusable({ ...because, kind: 'channel-refuses', problem });
  }
  if (status === 429 && seconds !== undefined) {
    const failure = { area: 'delivery', kind: 'throttled', service: kind } as const;
    return { kind: 'try-again', failure, retryAfterMs: seconds * 1_000 };
  }
  // What is no token is no address either.
  if (status === 404) return unusable({ ...because, kind: 'channel-not-authorized' });
  if (status !== 400 && status !== 403) return null;
  const problem = refusals.find(([pattern]) => pattern.test(said.reason))?.[1];
  if (problem !== undefined) return unusable({ ...because, kind: 'channel-refuses', problem });
  if (/too long/i.test(said.reason)) {
    return { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service: kind } };
  }
  return /can't parse entities|text is empty/i.test(said.reason) ? refuse(kind, answer, said.reason) : null;
}
