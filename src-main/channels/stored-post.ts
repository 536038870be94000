/**
 * A message of an HTTP channel as the outbox stores it, and what is known only when it is sent: how late it is (product
 * section 6.6).
 */
import { z } from 'zod';
import { channelPostSchema, type ChannelPost } from '../../src-shared/model/channel-post.ts';
import { storedLanguageSchema } from '../../src-shared/model/language.ts';
import { lateByMs } from '../notifications/facts/notification-facts.ts';
import type { HttpChannel } from './http-channel.ts';
import { describeLateness } from './describe-session.ts';
import type { RenderedMessage } from './rendered-message.ts';

/**
 * Stands once in a body where lateness is told. A noncharacter, which `cleanText` takes out of every text of a session, and
 * which JSON does not escape.
 */
export const latenessMark = '\uffff';

/** Room for {@link latenessMark} to become a sentence. */
export const latenessBytes = 80;

/** Stored on disk. */
const storedPostSchema = z.object({
  post: channelPostSchema,
  /**
   * What stands before the sentence, in the format of the body, since when it is news (`null`: it is never late), and what
   * language the message is in.
   * `null`: the body has no place for it.
   */
  lateness: z
    .object({ newsSinceMs: z.number().nullable(), before: z.string(), language: storedLanguageSchema })
    .nullable(),
  title: z.string(),
  target: z.string(),
});
type StoredPost = z.infer<typeof storedPostSchema>;

/** @returns the message as a channel renders it. */
export function toRenderedPost(stored: StoredPost): RenderedMessage {
  return { title: stored.title, target: stored.target, content: { ...stored }, attachments: [] };
}

/** What all HTTP channels do alike with what they have stored. */
export const readsStoredPosts: Pick<HttpChannel, 'asSentNow' | 'correct'> = {
  asSentNow(message, nowMs) {
    const { post, lateness } = storedPostSchema.parse(message);
    return { ...post, body: tellLateness(post.body, lateness, nowMs) };
  },
  /** Who gets it is not in it. */
  correct(message) {
    const { title, target } = storedPostSchema.parse(message);
    return { title, target, message };
  },
};

function tellLateness(body: ChannelPost['body'], lateness: StoredPost['lateness'], nowMs: number): string {
  if (lateness === null) return body;
  const lateMs = lateByMs(lateness.newsSinceMs, nowMs);
  const note = lateMs === null ? '' : `${lateness.before}${describeLateness(lateMs, lateness.language)}`;
  return body.replace(latenessMark, () => note);
}
