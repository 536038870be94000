/** Renders a notice for the channels of short messages: as much of its lists as fits, and where lateness is told. */
import type { ChannelKind } from '../../src-shared/model/channel.ts';
import type { NotificationFacts } from '../notifications/facts/notification-facts.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { RenderContext, RenderedNotification } from './channel.ts';
import { describeNotice } from './describe-notice.ts';
import { bytesOf, fitItems } from './fit-items.ts';
import { channelTargetSchema, type HttpChannel } from './http-channel.ts';
import { countItems, type Notice, type NoticeLimits } from './notice.ts';
import { latenessBytes, latenessMark, readsStoredPosts, toRenderedPost } from './stored-post.ts';
import { titleOf } from './title-of.ts';

export interface NoticeFormat {
  kind: ChannelKind;
  contentType: string;
  limits: NoticeLimits;
  /** How large a body is where its receiver counts otherwise than in bytes of UTF-8. */
  sizeOf?: (body: string) => number;
  /** How large it may be, counted so; otherwise the limit of the sender. */
  maxSize?: number;
  /** @param late - has to be in it once, where lateness is told @param shown - as of `showLists` */
  compose: (notice: Notice, shown: number, late: string, to: Presentation) => string;
}

/** Before the sentence that says that it is late. */
const beforeLateness = ' · ';

/** @returns a channel that tells each kind of facts alike, as a notice */
export function noticeChannel(format: NoticeFormat): HttpChannel {
  return {
    kind: format.kind,
    ...readsStoredPosts,
    render: (facts, target, context) => renderNotice(format, facts, channelTargetSchema.parse(target).shownAs, context),
  };
}

/** @param suffix - as of `ChannelPost` */
export function renderNotice(
  format: NoticeFormat,
  facts: NotificationFacts,
  shownAs: string,
  { to, limits: { maxMessageBytes } }: RenderContext,
  suffix = '',
): RenderedNotification {
  const { kind, contentType, limits, sizeOf = bytesOf, maxSize = maxMessageBytes, compose } = format;
  const notice = describeNotice(facts, to, limits);
  const body = fitItems(
    countItems(notice),
    maxSize - latenessBytes,
    (shown) => compose(notice, shown, latenessMark, to),
    sizeOf,
  );
  const lateness = { newsSinceMs: notice.newsSinceMs, before: beforeLateness, language: to.language };
  const post = { kind, body, contentType, suffix };
  return { messages: [toRenderedPost({ post, lateness, title: titleOf(facts, to), target: shownAs })], report: [] };
}
