/** A topic of ntfy, at ntfy.sh or on a server of one's own. https://docs.ntfy.sh/publish/#publish-as-json */
import { z } from 'zod';
import type { ChannelSecret } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress, parseAddress } from '../check-address.ts';
import { classifyAnswer, parseJson } from '../classify-answer.ts';
import { encodeBase64 } from '../encode-base64.ts';
import { channelLimits, channelTargetOf, type ChannelKindDefinition } from '../http-channel.ts';
import { titleOfNotice, writeLines, type Notice, type NoticeSign } from '../notice.ts';
import { noticeChannel } from '../render-notice.ts';

const kind = 'ntfy';

/** A longer message becomes an attachment. It is the limit of the text alone, and this is that of all around it too. */
const maxMessageBytes = 4_096;

const priorities: Readonly<Record<NoticeSign, number>> = { failed: 4, missed: 4, warning: 3, success: 3 };
const tags: Readonly<Record<NoticeSign, string>> = {
  failed: 'x',
  missed: 'o',
  warning: 'warning',
  success: 'heavy_check_mark',
};

const bodySchema = z.record(z.string(), z.unknown());

export const ntfyKind: ChannelKindDefinition = {
  kind,
  // A bucket of 60, and one more every five seconds.
  limits: channelLimits(maxMessageBytes, 12),
  targetOf: channelTargetOf,
  channel: noticeChannel({
    kind,
    contentType: 'application/json',
    limits: { name: 80, sentence: 160, items: 40 },
    compose: (notice, shown, late, to) =>
      JSON.stringify({
        title: titleOfNotice(notice, to),
        message: writeLines(withoutFigures(notice), shown, to, late).join('\n'),
        priority: priorities[notice.sign],
        tags: [tags[notice.sign]],
      }),
  }),
  checkSecret: (secret, settings) => checkAddress(secret, settings) ?? checkTopic(secret),
  /** The topic is as good as a password, so it is not in the stored message. */
  toRequest({ body, contentType }, { address, token }) {
    const { server, topic } = splitTopic(address) ?? { server: address.trim(), topic: '' };
    return {
      url: server,
      method: 'POST',
      headers: { 'Content-Type': contentType, ...authorizationOf(token.trim()) },
      body: JSON.stringify({ topic, ...bodySchema.parse(JSON.parse(body)) }),
    };
  },
  classify: (came, nowMs) => classifyAnswer(came, { kind, acceptedAs, reasonOf, classify }, nowMs),
};

/** There is no room for them beside reasons and objects. */
function withoutFigures(notice: Notice): Notice {
  return { ...notice, figures: [] };
}

function checkTopic({ address, token }: ChannelSecret): ChannelProblem | null {
  if (splitTopic(address) === null) return { kind: 'ntfy-without-topic' };
  const isToken = token.trim() === '' || /^tk_[A-Za-z0-9]+$/.test(token.trim()) || /^[^:\s]+:\S/.test(token.trim());
  return isToken ? null : { kind: 'not-an-ntfy-token' };
}

/** @returns `null` where the address does not end in a topic */
function splitTopic(address: string): { server: string; topic: string } | null {
  const url = parseAddress(address);
  if (url === null || url.search !== '') return null;
  const path = /^(.*\/)([A-Za-z0-9_-]{1,64})\/?$/.exec(url.pathname);
  return path === null ? null : { server: `${url.protocol}//${url.host}${path[1] ?? '/'}`, topic: path[2] ?? '' };
}

function authorizationOf(token: string): Record<string, string> {
  if (token === '') return {};
  // User and password in UTF-8 (RFC 7617).
  const basic = () => encodeBase64(new TextEncoder().encode(token));
  return { Authorization: token.includes(':') ? `Basic ${basic()}` : `Bearer ${token}` };
}

const sentSchema = z.object({ id: z.string().min(1) });
const errorSchema = z.object({ code: z.number().default(0), error: z.string() });

function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  const sent = sentSchema.safeParse(parseJson(text));
  return status === 200 && sent.success ? sent.data.id : null;
}

const reasonOf = (text: string): string => errorSchema.safeParse(parseJson(text)).data?.error ?? '';

/** The server has no room left, and has taken nothing. */
function classify({ status }: HttpAnswer): SendOutcome | null {
  return status === 507
    ? {
        kind: 'try-again',
        failure: { area: 'delivery', kind: 'service-unavailable', service: kind, status },
        retryAfterMs: null,
      }
    : null;
}
