/**
 * healthchecks.io, or a server of one's own: a ping for each job that has ended. It tells of what it does not hear of.
 *
 * https://healthchecks.io/docs/http_api/
 */
import { z } from 'zod';
import { textsOf } from '../../../src-shared/languages/languages.ts';
import { isForJobs, type ChannelSecret, type ChannelSettings } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { cleanText } from '../../notifications/facts/clean-text.ts';
import type { NotificationFacts } from '../../notifications/facts/notification-facts.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress, parseAddress } from '../check-address.ts';
import { classifyAnswer, unusable } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, channelTargetSchema, type ChannelKindDefinition } from '../http-channel.ts';
import { jobKeyOf } from '../job-key.ts';
import { titleOfNotice, writeLines } from '../notice.ts';
import { renderNotice } from '../render-notice.ts';
import { readsStoredPosts } from '../stored-post.ts';
import { slugOfJob, slugOfProgram } from './check-slug.ts';

const kind = 'healthchecks';

/** A server of one's own keeps this much of it, healthchecks.io more. */
const maxMessageBytes = 10_000;

const contentType = 'text/plain; charset=utf-8';

const targetSchema = channelTargetSchema.extend({
  isForJobs: z.boolean(),
  isWarningFailure: z.boolean(),
});

export const healthchecksKind: ChannelKindDefinition = {
  kind,
  limits: channelLimits(maxMessageBytes, 120, 2),
  targetOf: (settings) => ({
    ...channelTargetOf(settings),
    isForJobs: isForJobs(settings),
    isWarningFailure: settings.shouldNotifyOn.warning,
  }),
  channel: {
    kind,
    ...readsStoredPosts,
    render(facts, target, context) {
      const { shownAs, isForJobs: isTellingJobs, isWarningFailure } = targetSchema.parse(target);
      if (!isTold(facts, isTellingJobs)) return { messages: [], report: [] };
      return renderNotice(
        {
          kind,
          contentType,
          limits: { name: 150, sentence: 250, items: 100 },
          compose: (notice, shown, late) =>
            [titleOfNotice(notice, context.to), ...writeLines(notice, shown, context.to, late)].join('\n'),
        },
        facts,
        shownAs,
        context,
        pingOf(facts, isWarningFailure, context.to),
      );
    },
  },
  checkSecret: (secret, settings) => checkAddress(secret, settings) ?? checkKey(secret, settings),
  toRequest({ body, contentType: type, suffix }, { address }) {
    return { url: pingUrl(address, suffix), method: 'POST', headers: { 'Content-Type': type }, body };
  },
  aliveRequest({ address }, settings, { troubles, to }) {
    if (settings.kind !== kind || settings.use === 'jobs') return null;
    const suffix = `/${slugOfProgram(to.computerName)}${troubles.length === 0 ? '' : '/fail'}`;
    return {
      url: pingUrl(address, suffix),
      method: 'POST',
      headers: { 'Content-Type': contentType },
      body: [
        textsOf(to.language).notices.shortNotice.runningOn(cleanText(to.computerName)),
        ...troubles.slice(0, 20),
      ].join('\n'),
    };
  },
  classify: (came, nowMs) => classifyAnswer(came, { kind, acceptedAs, isRepeatHarmless: true, classify }, nowMs),
};

type Told = Exclude<NotificationFacts, { kind: 'digest' | 'alarm' }>;

/** Alarms are told by the pings of the program itself, which fail while one lasts. */
function isTold(facts: NotificationFacts, isTellingJobs: boolean): facts is Told {
  return facts.kind === 'test' || (isTellingJobs && facts.kind !== 'digest' && facts.kind !== 'alarm');
}

/** The slug of a check, and what has become of it. A test is noted down by the program's own check, and changes nothing. */
function pingOf(facts: Told, isWarningFailure: boolean, { computerName }: Presentation): string {
  if (facts.kind === 'test') return `/${slugOfProgram(computerName)}/log`;
  if (facts.kind === 'missed') return `/${slugOfJob(facts.jobKey, facts.job.name)}/fail`;
  const { session } = facts;
  const isFailure = session.result === 'Failed' || (session.result === 'Warning' && isWarningFailure);
  return `/${slugOfJob(jobKeyOf(session), session.job.name)}${isFailure ? '/fail' : ''}`;
}

/** @param suffix - as {@link pingOf} gives it; the address of one check has no slug @returns the whole address of the ping */
function pingUrl(address: string, suffix: string): string {
  const base = address.trim().replace(/\/+$/, '');
  return isOneCheck(address) ? base + suffix.replace(/^\/[^/]+/, '') : `${base}${suffix}?create=1`;
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keyPattern = /^[A-Za-z0-9_-]{10,64}$/;

function lastPartOf(address: string): string {
  return parseAddress(address)?.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
}

/** Whether the address is that of one check, by its UUID, and not that of a project, by its ping key. */
function isOneCheck(address: string): boolean {
  return uuidPattern.test(lastPartOf(address));
}

function checkKey({ address }: ChannelSecret, settings: ChannelSettings): ChannelProblem | null {
  if (parseAddress(address)?.search !== '') return { kind: 'healthchecks-without-key' };
  if (!keyPattern.test(lastPartOf(address))) return { kind: 'healthchecks-without-key' };
  const isForBoth = settings.kind === kind && settings.use === 'jobs-and-program';
  return isForBoth && isOneCheck(address) ? { kind: 'healthchecks-one-check-for-both' } : null;
}

/** 200, or 201 where the check was made with this ping. */
function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  return (status === 200 || status === 201) && /^(?:OK|Created)\s*$/i.test(text) ? '' : null;
}

function classify({ status }: HttpAnswer): SendOutcome | null {
  if (status !== 409) return null;
  const problem = { kind: 'healthchecks-slug-ambiguous' } as const;
  return unusable({
    area: 'channel',
    kind: 'channel-refuses',
    service: kind,
    status,
    reason: 'ambiguous slug',
    problem,
  });
}
