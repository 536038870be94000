/**
 * The port of every channel: it renders facts into messages. Pure: the same facts give the same messages, in whichever
 * thread that is done.
 */
import type { ChannelPost } from '../../src-shared/model/channel-post.ts';
import type { DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import type { MailMessage } from '../../src-shared/model/mail-message.ts';
import type { StoredMessage } from '../../src-shared/model/outbox-entry.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import type { Route } from '../../src-shared/model/route.ts';
import type { RecipientsOfRule, RuleRecipients } from '../../src-shared/model/rule-recipients.ts';
import type { NotificationFacts } from '../notifications/facts/notification-facts.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import type { OutgoingMessage } from '../senders/sender.ts';
import type { RenderedMessage, ReportFile } from './rendered-message.ts';

/** What a route says about its messages: to whom, and what is in them. */
export interface RouteContent extends Pick<Route, 'recipients' | 'subjectTemplate' | 'shouldAttachReport'> {
  /** Where a rule says so; else failures are important. */
  importance?: 'normal' | 'high' | null;
  /** Which of the recipients rules name. */
  ruleRecipients?: RuleRecipients;
  /** Whom each rule names now: for a message that is corrected, whichever rules it was for. */
  recipientsOfRules?: readonly RecipientsOfRule[];
}

export interface RenderContext {
  /** How times and numbers are written. */
  to: Presentation;
  /** Of the sender that the messages go through. */
  limits: MessageSizeLimits;
}

export interface RenderedNotification {
  /** The notification, then what further messages its report needs. */
  messages: RenderedMessage[];
  /** The full report, to be stored on this machine, whether it is attached or not; empty where the messages say it all. */
  report: ReportFile[];
}

/** A message that was stored, with other content. */
export interface CorrectedMessage {
  title: string;
  target: string;
  message: StoredMessage;
}

/** What delivery needs of whatever has stored a message. */
export interface StoredMessageReader<M extends OutgoingMessage | ChannelPost = OutgoingMessage> {
  /** Stored on disk, with each route and each message of this channel. */
  readonly kind: string;
  /**
   * @returns the message as it is handed to the sender now: what is sent late says so (product section 6.6). The stored
   *   one stays as it is.
   * @throws where this channel has not stored it
   */
  asSentNow(message: StoredMessage, nowMs: number): M;
}

export interface Channel<M extends OutgoingMessage | ChannelPost = MailMessage> extends StoredMessageReader<M> {
  /** @returns where messages go and what is in them: plain data that can be passed to a thread, for {@link render}. */
  targetOf(route: RouteContent): unknown;
  /** Goes through the objects as often as it needs to, and holds none of them where they are many. */
  render(facts: NotificationFacts, target: unknown, context: RenderContext): RenderedNotification;
  /** @returns a message that was refused for what it says, with what the target says now. @throws as {@link asSentNow} */
  correct(message: StoredMessage, target: unknown, failure: DeliveryFailure['kind']): CorrectedMessage;
}

/** What is asked of a channel whose messages are for whom they are for, whatever its messages are. */
export type Renderer = Pick<Channel, 'kind' | 'render' | 'correct'>;

/** @throws where there is no such channel */
export type RendererOf = (kind: string) => Renderer;

/** @throws where there is no such channel */
export type ChannelOf = (kind: string) => Channel;
