/** An application of a Gotify server. https://gotify.net/docs/pushmsg */
import { z } from 'zod';
import type { ChannelSecret } from '../../../src-shared/model/channel.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import type { HttpAnswer } from '../../platform/http-client.ts';
import type { SendOutcome } from '../../senders/sender.ts';
import { checkAddress, parseAddress } from '../check-address.ts';
import { classifyAnswer, parseJson, refuse } from '../classify-answer.ts';
import { channelLimits, channelTargetOf, type ChannelKindDefinition } from '../http-channel.ts';
import { titleOfNotice, writeLines, type NoticeSign } from '../notice.ts';
import { noticeChannel } from '../render-notice.ts';

const kind = 'gotify';

/** The app makes a sound from 4 on, and shows itself from 8 on. */
const priorities: Readonly<Record<NoticeSign, number>> = { failed: 8, missed: 8, warning: 5, success: 3 };

export const gotifyKind: ChannelKindDefinition = {
  kind,
  limits: channelLimits(32 * 1024, null),
  targetOf: channelTargetOf,
  channel: noticeChannel({
    kind,
    contentType: 'application/json',
    limits: { name: 150, sentence: 500, items: 100 },
    compose: (notice, shown, late, to) =>
      JSON.stringify({
        title: titleOfNotice(notice, to),
        message: writeLines(notice, shown, to, late).join('\n'),
        priority: priorities[notice.sign],
        // Nothing in a name is formatting.
        extras: { 'client::display': { contentType: 'text/plain' } },
      }),
  }),
  checkSecret: (secret, settings) => checkAddress(secret, settings) ?? checkServer(secret),
  toRequest({ body, contentType }, { address, token }) {
    return {
      url: `${address.trim().replace(/\/+$/, '')}/message`,
      method: 'POST',
      headers: { 'Content-Type': contentType, 'X-Gotify-Key': token.trim() },
      body,
    };
  },
  classify: (came, nowMs) => classifyAnswer(came, { kind, acceptedAs, reasonOf, classify }, nowMs),
};

function checkServer({ address, token }: ChannelSecret): ChannelProblem | null {
  const url = parseAddress(address);
  if (url !== null && (url.search !== '' || /\/message\/?$/.test(url.pathname)))
    return { kind: 'gotify-message-address' };
  // A header of HTTP.
  return /^[\x21-\x7e]+$/.test(token.trim()) ? null : { kind: 'token-missing', channel: kind };
}

const sentSchema = z.object({ id: z.number() });
const errorSchema = z.object({ error: z.string(), errorDescription: z.string().default('') });

function acceptedAs({ status }: HttpAnswer, text: string): string | null {
  const sent = sentSchema.safeParse(parseJson(text));
  return status === 200 && sent.success ? String(sent.data.id) : null;
}

function reasonOf(text: string): string {
  const said = errorSchema.safeParse(parseJson(text)).data;
  return said === undefined ? '' : said.errorDescription || said.error;
}

function classify(answer: HttpAnswer, { reason }: { reason: string }): SendOutcome | null {
  return answer.status === 400 ? refuse(kind, answer, reason) : null;
}
