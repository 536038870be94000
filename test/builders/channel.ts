import type { ChannelAnswer } from '../../src-main/channels/http-channel.ts';
import type { HttpAnswer } from '../../src-main/platform/http-client.ts';
import {
  channelSettingsSchema,
  defaultChannel,
  defaultOwnSettings,
  type ChannelKind,
  type ChannelSettings,
} from '../../src-shared/model/channel.ts';
import { httpAnswer } from './http-answer.ts';

type OfKind<K extends ChannelKind> = Extract<ChannelSettings, { kind: K }>;

/** A channel that is used for everything that its kind can show. */
export function channel<K extends ChannelKind>(kind: K, changes: Partial<OfKind<K>> = {}): OfKind<K> {
  const own = { ...defaultOwnSettings, use: 'jobs-and-program', chatId: '-1001234567890' };
  const all = { ...defaultChannel, id: `${kind}-1`, kind, name: 'NOC', shownAddress: 'example.com …cret' };
  return channelSettingsSchema.parse({ ...own, ...all, ...changes }) as OfKind<K>;
}

export function answered(
  status: number,
  text = '',
  headers: HttpAnswer['headers'] = {},
  changes: Partial<HttpAnswer> = {},
): ChannelAnswer {
  return { kind: 'answered', answer: httpAnswer(status, text, { headers, ...changes }) };
}

/** No answer came: an error with the code that Node's network gives it. */
export function unanswered(code: string): ChannelAnswer {
  return { kind: 'failed', error: Object.assign(new Error(code), { code }) };
}
