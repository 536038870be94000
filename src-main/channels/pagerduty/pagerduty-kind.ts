/**
 * A service of PagerDuty: a failure opens an incident of the job, and the job's next success resolves it.
 *
 * https://developer.pagerduty.com/docs/send-alert-event (Events API v2)
 */
import { z } from 'zod';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { cleanText, cutText } from '../../notifications/facts/clean-text.ts';
import type { NotificationFacts } from '../../notifications/facts/notification-facts.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress } from '../check-address.ts';
import { classifyAnswer, parseJson, refuse, unusable } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, channelTargetSchema, type ChannelKindDefinition } from '../http-channel.ts';
import { hashJobKey, jobKeyOf } from '../job-key.ts';
import { showLists, titleOfNotice, writeItem, type Notice, type NoticeSign } from '../notice.ts';
import { renderNotice } from '../render-notice.ts';
import { readsStoredPosts } from '../stored-post.ts';

const kind = 'pagerduty';

const hosts = { us: 'events.pagerduty.com', eu: 'events.eu.pagerduty.com' } as const;

const severities: Readonly<Record<NoticeSign, string>> = {
  failed: 'error',
  missed: 'error',
  warning: 'warning',
  success: 'info',
};

const integrationKeyPattern = /^[A-Za-z0-9]{32}$/;
const bodySchema = z.record(z.string(), z.unknown());

export const pagerdutyKind: ChannelKindDefinition = {
  kind,
  // It takes 512 KB, and nobody reads that much of an incident.
  limits: channelLimits(64 * 1024, 120, 2),
  targetOf: channelTargetOf,
  channel: {
    kind,
    ...readsStoredPosts,
    render(facts, target, context) {
      // An incident that nobody can resolve.
      if (facts.kind === 'digest') return { messages: [], report: [] };
      const { shownAs } = channelTargetSchema.parse(target);
      return renderNotice(
        {
          kind,
          contentType: 'application/json',
          limits: { name: 150, sentence: 500, items: 200 },
          compose: (notice, shown, late) => JSON.stringify(composeEvent(facts, notice, shown, context.to, late)),
        },
        facts,
        shownAs,
        context,
      );
    },
  },
  checkSecret(secret, settings) {
    const { address, token } = secret;
    if (token.trim() === '') return { kind: 'token-missing', channel: kind };
    if (!integrationKeyPattern.test(token.trim())) return { kind: 'not-an-integration-key' };
    return address.trim() === '' ? null : checkAddress(secret, settings);
  },
  /** The integration key is not in the stored message. */
  toRequest({ body, contentType }, { address, token }, _, { settings }) {
    const region = settings.kind === kind ? settings.region : 'us';
    return {
      url: address.trim() === '' ? `https://${hosts[region]}/v2/enqueue` : address.trim(),
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body: JSON.stringify({ routing_key: token.trim(), ...bodySchema.parse(JSON.parse(body)) }),
    };
  },
  classify: (came, nowMs) =>
    classifyAnswer(came, { kind, acceptedAs, isRepeatHarmless: true, reasonOf, classify }, nowMs),
};

type Told = Exclude<NotificationFacts, { kind: 'digest' }>;

function composeEvent(facts: Told, notice: Notice, shown: number, to: Presentation, late: string): object {
  const dedupKey = dedupKeyOf(facts, to);
  if (notice.sign === 'success') return { event_action: 'resolve', dedup_key: dedupKey, client: clientName };
  const { heading, outcome, where, notes, figures, sign } = notice;
  const { timestamp, component, group } = placeOf(facts, to);
  return {
    event_action: 'trigger',
    dedup_key: dedupKey,
    client: clientName,
    payload: {
      // At most 1,024 characters.
      summary: textsOf(to.language).notices.shortNotice.headline(titleOfNotice(notice, to), outcome) + late,
      source: component,
      severity: severities[sign],
      timestamp,
      component: heading,
      ...(group === '' ? {} : { group }),
      class: facts.kind === 'alarm' ? 'backup notifier' : 'backup job',
      // Its names are the same in every language: rules of PagerDuty look for them.
      custom_details: {
        ...(where.length === 0 ? {} : { where: where.join(' · ') }),
        ...(notes.length === 0 ? {} : { notes }),
        ...Object.fromEntries(
          showLists(notice, shown, to).map((list) => [
            list.kind,
            [...list.items.map((item) => writeItem(item, to)), ...(list.left === '' ? [] : [list.left])],
          ]),
        ),
        ...Object.fromEntries(figures.map(({ key, value }) => [key, value])),
      },
    },
  };
}

const clientName = 'Backup Notifier for Microsoft 365';

/** One incident for each job: while it is open, another event of the same key is added to it. At most 255 characters. */
function dedupKeyOf(facts: Told, to: Presentation): string {
  if (facts.kind === 'test') return `backup-notifier/test/${facts.session.endedAt}`;
  if (facts.kind === 'alarm') return `backup-notifier/alarm/${hashJobKey(alarmKeyOf(facts, to))}`;
  const key = facts.kind === 'missed' ? facts.jobKey : jobKeyOf(facts.session);
  return `backup-notifier/job/${hashJobKey(key)}`;
}

/** The same trouble on the same computer, also where its reason changes while it lasts. */
function alarmKeyOf({ subject }: Extract<Told, { kind: 'alarm' }>, { computerName }: Presentation): string[] {
  return [computerName, subject];
}

function placeOf(facts: Told, { computerName }: Presentation) {
  const name = (text: string) => cutText(cleanText(text).trim(), 150);
  const reporter = name(computerName) || clientName;
  switch (facts.kind) {
    case 'alarm':
      return { component: reporter, group: '', timestamp: new Date(facts.sinceMs).toISOString() };
    case 'missed': {
      const { host, organization } = facts.job;
      const timestamp = new Date(facts.newsSinceMs).toISOString();
      return { component: name(host) || reporter, group: name(organization), timestamp };
    }
    case 'session':
    case 'chain':
    case 'test': {
      const { host, organization, endedAt } = facts.session;
      return { component: name(host) || reporter, group: name(organization), timestamp: endedAt };
    }
  }
}

const sentSchema = z.object({ status: z.literal('success'), dedup_key: z.string().default('') });
const errorSchema = z.object({ message: z.string().default(''), errors: z.array(z.string()).default([]) });

function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  const sent = sentSchema.safeParse(parseJson(text));
  return status === 202 && sent.success ? sent.data.dedup_key : null;
}

function reasonOf(text: string): string {
  const { message, errors } = errorSchema.safeParse(parseJson(text)).data ?? { message: '', errors: [] };
  return [message, ...errors.slice(0, 3)].filter((each) => each !== '').join('; ');
}

function classify(answer: HttpAnswer, { reason }: { reason: string }): SendOutcome | null {
  if (answer.status !== 400) return null;
  const because = { area: 'channel', service: kind, status: answer.status } as const;
  // It names what is wrong, and what was sent for it: that is the key.
  return /routing[_ ]key|integration key/i.test(reason)
    ? unusable({ ...because, kind: 'channel-not-authorized', reason: 'routing_key' })
    : refuse(kind, answer, reason);
}
