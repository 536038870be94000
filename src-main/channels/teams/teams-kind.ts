/**
 * A channel of Microsoft Teams, by a workflow that posts what it is sent (Power Automate: "When a Teams webhook request is
 * received").
 *
 * https://learn.microsoft.com/en-us/power-automate/teams/send-a-message-in-teams
 */
import { z } from 'zod';
import type { ChannelSecret } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress, isPrivateHost, parseAddress } from '../check-address.ts';
import { classifyAnswer, parseJson, refuse, unusable } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, type ChannelKindDefinition } from '../http-channel.ts';
import { noticeChannel } from '../render-notice.ts';
import { composeTeamsMessage } from './compose-card.ts';

const kind = 'teams';

/** Teams takes 28 KiB of what the workflow has made of the request, which is a fifth more than it was sent. */
const maxMessageBytes = 20_000;

export const teamsKind: ChannelKindDefinition = {
  kind,
  // Workflows are throttled from five a second on.
  limits: channelLimits(maxMessageBytes, 60),
  targetOf: channelTargetOf,
  channel: noticeChannel({
    kind,
    contentType: 'application/json',
    limits: { name: 150, sentence: 300, items: 25 },
    sizeOf: sizeInAscii,
    compose: composeTeamsMessage,
  }),
  checkSecret: (secret, settings) => checkWorkflow(secret) ?? checkAddress(secret, settings),
  doubtSecret({ address }) {
    const host = parseAddress(address)?.hostname ?? '';
    return isOf(host, 'api.powerplatform.com') || isPrivateHost(host) ? null : { kind: 'teams-other-host', host };
  },
  toRequest({ body, contentType }, { address }) {
    return { url: address.trim(), method: 'POST', headers: { 'Content-Type': contentType }, body };
  },
  classify: (came, nowMs) =>
    classifyAnswer(came, { kind, acceptedAs, reasonOf: (text) => readError(text).code, classify }, nowMs),
};

/** The trigger answers 202 before anything is posted; a flow with an answer of its own, 200. */
function acceptedAs({ status, headers }: HttpAnswer): string | null {
  return status === 202 || status === 200 ? (headers['x-ms-workflow-run-id'] ?? '') : null;
}

/** Whatever the workflow makes of it, every character above ASCII is at most `\uXXXX` then. */
function sizeInAscii(body: string): number {
  let size = 0;
  for (let at = 0; at < body.length; at += 1) size += body.charCodeAt(at) < 0x80 ? 1 : 6;
  return size;
}

/** What this program knows of wrong addresses; `null` also for what is none at all. */
function checkWorkflow({ address }: ChannelSecret): ChannelProblem | null {
  const url = parseAddress(address);
  if (url === null) return null;
  const { hostname, pathname, searchParams } = url;
  if (isOf(hostname, 'webhook.office.com') || isOf(hostname, 'outlook.office.com')) {
    return { kind: 'teams-connector-retired' };
  }
  if (isOf(hostname, 'logic.azure.com')) return { kind: 'teams-address-stopped' };
  if (!pathname.includes('/workflows/') || !pathname.includes('/triggers/')) return { kind: 'teams-not-a-workflow' };
  return searchParams.has('sig') ? null : { kind: 'teams-without-signature' };
}

function isOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });

function readError(text: string): { code: string; message: string } {
  return errorSchema.safeParse(parseJson(text)).data?.error ?? { code: '', message: '' };
}

function classify(answer: HttpAnswer, { reason, text }: { reason: string; text: string }): SendOutcome | null {
  const { code, message } = readError(text);
  const because = { area: 'channel', service: kind, status: answer.status, reason } as const;
  switch (code) {
    case 'WorkflowTriggerIsNotEnabled':
      return unusable({ ...because, kind: /\bDeleted\b/i.test(message) ? 'channel-gone' : 'channel-switched-off' });
    case 'WorkflowNotFound':
      return unusable({ ...because, kind: 'channel-gone' });
    case 'TriggerInputSchemaMismatch':
      return refuse(kind, answer, reason);
    case 'MessageSizeExceeded':
      return { kind: 'refused', failure: { area: 'delivery', kind: 'message-too-large', service: kind } };
    default:
      return null;
  }
}
