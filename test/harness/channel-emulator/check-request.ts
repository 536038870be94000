/** What each service takes: its success where a request is as its documentation wants it, and its refusal otherwise. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChannelKind, ChannelSecret } from '../../../src-shared/model/channel.ts';
import type { EmulatedAnswer } from './fault-catalogue.ts';

export interface EmulatedRequest {
  /** Path and query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

interface EmulatedService {
  /** Where it is below the emulator's origin; every request to it begins with this. */
  base: string;
  /** What a person enters for it. */
  secretAt: (origin: string) => ChannelSecret;
  answer: (request: EmulatedRequest) => EmulatedAnswer;
}

const ids = { workflow: '0123456789abcdef0123456789abcdef', pingKey: 'fqOOd6-F4MMNuCEnzTU01w' };
export const emulatedTokens = {
  webhook: 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  telegram: '123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
  ntfy: 'tk_0123456789',
  gotify: 'A1b2C3d4E5f6G7h8',
  pagerduty: 'R0123456789abcdefghijklmnopqrstu',
} as const;

const answer = (status: number, value: unknown): EmulatedAnswer =>
  typeof value === 'string'
    ? { status, headers: { 'content-type': 'text/plain' }, body: value }
    : { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };

/** @returns whether a body is JSON of this form */
function isOf(schema: z.ZodType, body: string): boolean {
  try {
    return schema.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const teamsSchema = z.object({
  type: z.literal('message'),
  attachments: z.array(
    z.object({ contentType: z.literal(cardType), content: z.object({ type: z.literal('AdaptiveCard') }) }),
  ),
});
const textObject = (max: number) =>
  z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().min(1).max(max) });
const slackSchema = z.object({
  text: z.string().min(1),
  blocks: z
    .array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('header'), text: textObject(150) }),
        z.object({ type: z.literal('section'), text: textObject(3_000) }),
        z.object({ type: z.literal('context'), elements: z.array(textObject(3_000)).min(1).max(10) }),
      ]),
    )
    .max(50),
});
const telegramSchema = z.object({
  chat_id: z.union([z.int(), z.string().regex(/^@\w+$/)]),
  message_thread_id: z.int().positive().optional(),
  text: z.string().min(1),
  parse_mode: z.literal('HTML'),
  link_preview_options: z.object({ is_disabled: z.boolean() }),
});
const ntfySchema = z.object({
  topic: z.string().regex(/^[\w-]{1,64}$/),
  title: z.string(),
  message: z.string(),
  priority: z.int().min(1).max(5),
  tags: z.array(z.string()),
});
const gotifySchema = z.object({ title: z.string(), message: z.string().min(1), priority: z.int().min(0).max(10) });
const pagerdutySchema = z.object({
  routing_key: z.literal(emulatedTokens.pagerduty),
  dedup_key: z.string().min(1).max(255),
  event_action: z.enum(['trigger', 'resolve']),
  payload: z
    .object({
      summary: z.string().min(1).max(1_024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
    })
    .optional(),
});

const telegramError = (status: number, description: string) =>
  answer(status, { ok: false, error_code: status, description });

function answerTelegram({ path, body }: EmulatedRequest): EmulatedAnswer {
  const token = /^\/telegram\/bot(\d+:[^/]+)\/sendMessage$/.exec(path)?.[1];
  if (token === undefined) return telegramError(404, 'Not Found');
  if (token !== emulatedTokens.telegram) return telegramError(401, 'Unauthorized');
  if (!isOf(telegramSchema, body)) return telegramError(400, 'Bad Request: message text is empty');
  const { text } = telegramSchema.parse(JSON.parse(body));
  const shown = readHtml(text);
  if (shown === null) return telegramError(400, "Bad Request: can't parse entities: unsupported start tag");
  if (shown.length > 4_096) return telegramError(400, 'Bad Request: message is too long');
  return answer(200, { ok: true, result: { message_id: 7 } });
}

/** @returns a text without its marks; `null`: it has others than this program writes, or a sign that is not escaped */
function readHtml(html: string): string | null {
  const text = html.replaceAll(/<(b|pre)>([^<>]*)<\/\1>/g, '$2');
  return /[<>]|&(?!(?:amp|lt|gt);)/.test(text) ? null : text.replaceAll(/&\w+;/g, '&');
}

/** Of the message that Teams counts, of which a workflow makes a fifth more than it was sent. */
const maxTeamsBytes = 28_672;

export const emulatedServices: Readonly<Record<ChannelKind, EmulatedService>> = {
  teams: {
    base: '/teams/',
    secretAt: (origin) => ({
      address: `${origin}/teams/workflows/${ids.workflow}/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=AbC-dEf_0123456789`,
      token: '',
    }),
    answer: ({ path, body }) => {
      if (!path.includes('sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=AbC-dEf_0123456789')) {
        return answer(401, { error: { code: 'DirectApiAuthorizationRequired', message: '' } });
      }
      if (!isOf(teamsSchema, body)) return answer(400, { error: { code: 'TriggerInputSchemaMismatch', message: '' } });
      const isTooLarge = Buffer.byteLength(body) * 1.2 > maxTeamsBytes;
      if (isTooLarge) return answer(400, { error: { code: 'MessageSizeExceeded', message: '' } });
      return { status: 202, headers: { 'x-ms-workflow-run-id': '08584' } };
    },
  },
  webhook: {
    base: '/webhook/',
    secretAt: (origin) => ({ address: `${origin}/webhook/é?key=a%2Fb`, token: emulatedTokens.webhook }),
    answer: ({ headers, body }) => {
      const key = Buffer.from(emulatedTokens.webhook.slice('whsec_'.length), 'base64');
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      // The clock of a spec is not that of this machine, so no age is too great.
      const code = createHmac('sha256', key).update(signed).digest('base64');
      return headers['webhook-signature'] === `v1,${code}` ? { status: 204 } : answer(401, 'wrong signature');
    },
  },
  slack: {
    base: '/slack/',
    secretAt: (origin) => ({ address: `${origin}/slack/services/T0/B0/XXXXXXXXXXXX`, token: '' }),
    answer: ({ body }) => (isOf(slackSchema, body) ? answer(200, 'ok') : answer(400, 'invalid_payload')),
  },
  telegram: {
    base: '/telegram/',
    secretAt: (origin) => ({ address: `${origin}/telegram`, token: emulatedTokens.telegram }),
    answer: answerTelegram,
  },
  ntfy: {
    base: '/ntfy/',
    secretAt: (origin) => ({ address: `${origin}/ntfy/backups`, token: emulatedTokens.ntfy }),
    answer: ({ headers, body }) => {
      if (headers['authorization'] !== `Bearer ${emulatedTokens.ntfy}`) {
        return answer(401, { code: 40101, http: 401, error: 'unauthorized' });
      }
      if (!isOf(ntfySchema, body))
        return answer(400, { code: 40024, http: 400, error: 'request body must be valid JSON' });
      const { message } = ntfySchema.parse(JSON.parse(body));
      return Buffer.byteLength(message) > 4_096
        ? answer(413, { code: 41301, http: 413, error: 'message too large' })
        : answer(200, { id: 'hwQ2YpKdmg', event: 'message' });
    },
  },
  gotify: {
    base: '/gotify/',
    secretAt: (origin) => ({ address: `${origin}/gotify/`, token: emulatedTokens.gotify }),
    answer: ({ path, headers, body }) => {
      if (path !== '/gotify/message') return answer(404, { error: 'Not Found', errorCode: 404, errorDescription: '' });
      if (headers['x-gotify-key'] !== emulatedTokens.gotify) {
        return answer(401, { error: 'Unauthorized', errorCode: 401, errorDescription: '' });
      }
      return isOf(gotifySchema, body)
        ? answer(200, { id: 25, appid: 5 })
        : answer(400, { error: 'Bad Request', errorCode: 400, errorDescription: '' });
    },
  },
  pagerduty: {
    base: '/pagerduty/',
    secretAt: (origin) => ({ address: `${origin}/pagerduty/v2/enqueue`, token: emulatedTokens.pagerduty }),
    answer: ({ body }) =>
      isOf(pagerdutySchema, body)
        ? answer(202, { status: 'success', message: 'Event processed', dedup_key: 'k' })
        : answer(400, { status: 'invalid event', message: 'Event object is invalid', errors: [] }),
  },
  healthchecks: {
    base: '/ping/',
    secretAt: (origin) => ({ address: `${origin}/ping/${ids.pingKey}`, token: '' }),
    answer: ({ path }) => {
      const isPing = new RegExp(`^/ping/${ids.pingKey}/[a-z0-9-]{1,100}(?:/(?:fail|log|start))?\\?create=1$`).test(
        path,
      );
      return isPing ? answer(200, 'OK') : answer(404, 'not found');
    },
  },
};
