/** A digest as the form says, of what is known now: shown or sent without changing anything (product section 14.5). */
import { parsePreviewedDigest, type EditedDigest } from '../../src-shared/forms/digest-form.ts';
import {
  parseTestedDigestForm,
  type OptionsField,
  type OptionsForm,
  type TestedDigestForm,
} from '../../src-shared/forms/options-form.ts';
import type { FieldProblem } from '../../src-shared/forms/parsed-form.ts';
import type { Presentation } from '../../src-shared/model/presentation.ts';
import { defaultRoute } from '../../src-shared/model/route.ts';
import type { SenderId } from '../../src-shared/model/sender.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import type { ChannelOf } from '../channels/channel.ts';
import { toStoredMessage } from '../channels/rendered-message.ts';
import type { DigestFacts } from '../notifications/facts/digest-facts.ts';
import type { TestMessages } from '../notifications/test-messages.ts';
import type { Clock } from '../platform/clock.ts';
import type { MessageSizeLimits } from '../senders/message-size.ts';
import { periodEndingAt } from './decide-digest.ts';
import { gatherDigest, type GatheringPorts } from './gather-digest.ts';

export interface DigestPreviewPorts extends GatheringPorts {
  testMessages: Pick<TestMessages, 'sendContent'>;
  channelOf: ChannelOf;
  limitsOf: (sender: SenderId) => MessageSizeLimits;
  presentation: () => Presentation;
  clock: Clock;
  /** Keeps a page for the user to see. @returns its absolute path */
  keepPage: (html: string) => Promise<string>;
}

export type ComposedPreview =
  | { kind: 'composed'; page: string }
  /** Nothing was composed: the form has to be corrected first. */
  | { kind: 'invalid'; problems: FieldProblem<OptionsField>[] };

export class DigestPreview {
  readonly #ports: DigestPreviewPorts;

  constructor(ports: DigestPreviewPorts) {
    this.#ports = ports;
  }

  async compose(form: OptionsForm): Promise<ComposedPreview> {
    const parsed = parsePreviewedDigest(form.digest);
    if (parsed.kind === 'invalid') return parsed;
    const { channelOf, limitsOf, clock, keepPage } = this.#ports;
    const { facts, to } = await this.#factsOf(parsed.value, clock.nowMs());
    const channel = channelOf(defaultRoute.channel);
    const target = channel.targetOf(defaultRoute);
    const [message] = channel.render(facts, target, { to, limits: limitsOf(form.route.senderId) }).messages;
    if (message === undefined) throw new Error('A digest has no message.');
    const { html } = channel.asSentNow(toStoredMessage(message), clock.nowMs());
    return { kind: 'composed', page: await keepPage(html) };
  }

  /** As the Test Message of the form (2.7). It is not the digest of its day: that one is sent all the same. */
  send(form: OptionsForm): Promise<TestMessageOutcome> {
    return this.#ports.testMessages.sendContent<TestedDigestForm>(form, {
      about: 'digest',
      parse: parseTestedDigestForm,
      factsOf: ({ digest }, nowMs) => this.#factsOf(digest, nowMs),
    });
  }

  async #factsOf(
    { schedule, timeZone }: EditedDigest,
    nowMs: number,
  ): Promise<{ facts: DigestFacts; to: Presentation }> {
    const present = this.#ports.presentation();
    const to = { ...present, timeZone: timeZone ?? present.timeZone };
    const period = periodEndingAt(schedule, to.timeZone, nowMs);
    const { fromMs, toMs, missedCount } = period;
    const every = schedule.every.kind;
    const occasion = { every, fromMs, toMs, missedCount, unreadSources: [], newsSinceMs: null };
    return { facts: await gatherDigest(period, occasion, this.#ports), to };
  }
}
