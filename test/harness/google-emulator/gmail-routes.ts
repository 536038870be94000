import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import PostalMime from 'postal-mime';
import { dropConnection } from '../emulator/dropped-connection.ts';
import type { EmulatorContext, EmulatorEnv } from '../emulator/emulator-env.ts';
import type { AcceptableMessage, MailAddress } from '../emulator/mailbox/mailbox.ts';
import { sendScope } from './authorize-routes.ts';
import type { GoogleAccount } from './google-directory.ts';
import type { GoogleState } from './google-state.ts';
import type { GoogleGrant } from './google-tokens.ts';

/** Of the upload address. */
const maxUploadBytes = 35 * 1024 * 1024;

interface GmailError {
  status: number;
  reason: string;
  message: string;
  headers?: Record<string, string>;
}

/** gmail.googleapis.com: `users.messages.send`, as an upload of MIME and as JSON. */
export function gmailRoutes(state: GoogleState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.post('/upload/gmail/v1/users/me/messages/send', async (context) => {
    const bytes = await context.req.arrayBuffer();
    const isMime =
      context.req.header('content-type') === 'message/rfc822' && context.req.query('uploadType') === 'media';
    return answer(context, state, isMime ? new Uint8Array(bytes) : notUnderstood('Media type is not supported.'));
  });
  routes.post('/gmail/v1/users/me/messages/send', async (context) => {
    return answer(context, state, readRaw(await context.req.text()));
  });
  return routes;
}

async function answer(context: EmulatorContext, state: GoogleState, mime: Uint8Array | GmailError): Promise<Response> {
  const grant = state.tokens.findAccessToken(
    /^Bearer (\S+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '',
  );
  if (grant === null) return errorAnswer(context, invalidCredentials);
  const response = await submit(context, state, grant, mime);
  await state.faults.holdWhileSlow(context.req.raw.signal);
  return response;
}

async function submit(
  context: EmulatorContext,
  state: GoogleState,
  grant: GoogleGrant,
  mime: Uint8Array | GmailError,
): Promise<Response> {
  const refusal = serviceFault(state) ?? (grant.scopes.includes(sendScope) ? null : insufficientPermissions);
  if (refusal !== null) return errorAnswer(context, refusal);
  const drop = state.faults.take('connection-dropped');
  if (drop?.afterAccepting === false) return dropConnection();
  if (!(mime instanceof Uint8Array)) return errorAnswer(context, mime);
  if (mime.byteLength > maxUploadBytes) {
    return errorAnswer(context, { status: 413, reason: 'uploadTooLarge', message: 'Request is too large.' });
  }
  const id = randomBytes(8).toString('hex');
  const message = await readMime(mime, grant.account, id);
  if (message.to.length + message.cc.length + message.bcc.length === 0) {
    return errorAnswer(context, notUnderstood('Recipient address required'));
  }
  state.mailbox.accept({ ...message, mime });
  if (drop) return dropConnection();
  if (state.faults.take('gateway-timeout-but-sent')) {
    return errorAnswer(context, { status: 504, reason: 'backendError', message: 'Gateway Timeout' });
  }
  return context.json({ id, threadId: id, labelIds: ['SENT'] });
}

function serviceFault({ faults }: GoogleState): GmailError | null {
  const throttled = faults.take('throttled');
  if (throttled) {
    const headers = { 'Retry-After': `${throttled.retryAfterSeconds}` };
    return { status: 429, reason: 'rateLimitExceeded', message: 'Too many requests.', headers };
  }
  return faults.take('gmail-error') ?? null;
}

function readRaw(text: string): Uint8Array | GmailError {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'raw' in body && typeof body.raw === 'string') {
      return new Uint8Array(Buffer.from(body.raw, 'base64url'));
    }
  } catch {
    // Refused below.
  }
  return notUnderstood("'raw' RFC822 payload message string or uploading message via /upload/* URL required");
}

/** As Gmail: it comes from the account, whatever the From header says. */
async function readMime(mime: Uint8Array, account: GoogleAccount, id: string): Promise<AcceptableMessage> {
  const email = await PostalMime.parse(mime, { attachmentEncoding: 'arraybuffer' });
  const addresses = (list: readonly { address?: string | undefined; name: string }[] | undefined): MailAddress[] =>
    (list ?? []).flatMap(({ address, name }) => (address ? [{ address, name: name === '' ? address : name }] : []));
  const me = { address: account.address, name: account.displayName };
  const headers = email.headers.map(({ key, value }) => ({ name: key, value }));
  const priority = headers.find(({ name }) => name === 'importance')?.value.toLowerCase();
  return {
    from: me,
    sender: me,
    to: addresses(email.to),
    cc: addresses(email.cc),
    bcc: addresses(email.bcc),
    replyTo: addresses(email.replyTo),
    subject: email.subject ?? '',
    htmlBody: email.html ?? null,
    textBody: email.text ?? null,
    importance: priority === 'high' || priority === 'low' ? priority : 'normal',
    internetMessageId: email.messageId ?? null,
    headers: headers.filter(({ name }) => name.startsWith('x-')),
    attachments: email.attachments.map(({ filename, mimeType, content, contentId, disposition }) => ({
      name: filename ?? '',
      contentType: mimeType,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      isInline: disposition === 'inline',
      contentId: contentId ?? null,
    })),
    saveToSentItems: true,
    requestId: id,
    clientRequestId: null,
  };
}

function errorAnswer(context: EmulatorContext, { status, reason, message, headers }: GmailError): Response {
  const body = { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } };
  return context.json(body, status as 400, headers);
}

const notUnderstood = (message: string): GmailError => ({ status: 400, reason: 'invalidArgument', message });
const invalidCredentials: GmailError = { status: 401, reason: 'authError', message: 'Invalid Credentials' };
const insufficientPermissions: GmailError = {
  status: 403,
  reason: 'insufficientPermissions',
  message: 'Request had insufficient authentication scopes.',
};
