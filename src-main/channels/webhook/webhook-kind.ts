/**
 * A webhook of anybody: JSON events, signed as Standard Webhooks has it.
 *
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { checkAddress } from '../check-address.ts';
import { classifyAnswer } from '../classify-answer.ts';
import {
  channelLimits,
  channelTargetOf,
  channelTargetSchema,
  type ChannelKindDefinition,
  type SignHmac,
} from '../http-channel.ts';
import { readsStoredPosts, toRenderedPost } from '../stored-post.ts';
import { titleOf } from '../title-of.ts';
import { composeEvent } from './compose-event.ts';

const kind = 'webhook';

/** Many receivers refuse more than a megabyte; the spec advises 20 KB at most, which a list of objects may exceed. */
const maxMessageBytes = 256 * 1024;

export const webhookKind: ChannelKindDefinition = {
  kind,
  limits: channelLimits(maxMessageBytes, 120, 2),
  targetOf: channelTargetOf,
  channel: {
    kind,
    ...readsStoredPosts,
    render(facts, target, { to, limits }) {
      const { shownAs } = channelTargetSchema.parse(target);
      const body = composeEvent(facts, to, limits.maxMessageBytes);
      const post = { kind, body, contentType: 'application/json', suffix: '' } as const;
      // Its own time tells a machine how late it is.
      return {
        messages: [toRenderedPost({ post, lateness: null, title: titleOf(facts, to), target: shownAs })],
        report: [],
      };
    },
  },
  checkSecret(secret, settings) {
    if (secret.token !== '' && keyOf(secret.token) === null) return { kind: 'not-a-webhook-secret' };
    return checkAddress(secret, settings);
  },
  toRequest({ body, contentType }, { address, token }, { id, atMs }, { sign }) {
    return {
      url: address.trim(),
      method: 'POST',
      headers: { 'Content-Type': contentType, ...signatureHeaders({ id, atMs, body, token }, sign) },
      body,
    };
  },
  classify: (answer, nowMs) => classifyAnswer(answer, { kind, acceptedAs: () => '', isRepeatHarmless: true }, nowMs),
};

interface Signed {
  id: string;
  atMs: number;
  body: string;
  token: string;
}

/** Unsigned where there is no secret: then the address is the only one. */
function signatureHeaders({ id, atMs, body, token }: Signed, sign: SignHmac): Record<string, string> {
  // What is signed is joined with dots.
  const webhookId = id.replaceAll(/[^\w-]/g, '_');
  const timestamp = String(Math.floor(atMs / 1_000));
  const key = keyOf(token);
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': timestamp,
    ...(key === null ? {} : { 'webhook-signature': `v1,${sign(key, `${webhookId}.${timestamp}.${body}`)}` }),
  };
}

/** @returns the key of a `whsec_` secret in base64; `null`: this is none, or none of 24 to 64 bytes */
function keyOf(secret: string): string | null {
  const key = /^whsec_((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/.exec(secret.trim())?.[1];
  if (key === undefined) return null;
  const bytes = (key.length / 4) * 3 - (key.endsWith('==') ? 2 : key.endsWith('=') ? 1 : 0);
  return bytes >= 24 && bytes <= 64 ? key : null;
}
