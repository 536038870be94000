import { Hono } from 'hono';
import type { CommonState, EmulatorContext, EmulatorEnv } from '../emulator-env.ts';
import { inboxPage, messagePage, missingMessagePage } from './inbox-pages.ts';
import type { ReceivedMessage } from './mailbox.ts';

const bodyPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

/** The mailbox for people. */
export function inboxRoutes({ mailbox }: CommonState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/inbox', (context) => context.html(inboxPage(context, mailbox.list())));

  routes.post('/inbox/empty', (context) => {
    mailbox.clear();
    return context.redirect('/inbox', 303);
  });

  routes.get('/inbox/:id', (context) => {
    const message = mailbox.find(Number(context.req.param('id')));
    return message ? context.html(messagePage(context, message)) : missing(context);
  });

  routes.get('/inbox/:id/body', (context) => {
    const html = mailbox.find(Number(context.req.param('id')))?.htmlBody;
    if (html === undefined || html === null) return missing(context);
    context.header('Content-Security-Policy', bodyPolicy);
    context.header('X-Content-Type-Options', 'nosniff');
    return context.html(html);
  });

  routes.get('/inbox/:id/attachments/:index', (context) => {
    const message = mailbox.find(Number(context.req.param('id')));
    const attachment = message?.attachments[Number(context.req.param('index'))];
    return attachment ? downloadAttachment(attachment) : missing(context);
  });

  return routes;
}

function downloadAttachment({ name, contentType, bytes }: ReceivedMessage['attachments'][number]): Response {
  const isPlainType = /^[\w.+-]+\/[\w.+-]+(; *charset=[\w-]+)?$/.test(contentType);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': isPlainType ? contentType : 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function missing(context: EmulatorContext): Response | Promise<Response> {
  return context.html(missingMessagePage(context), 404);
}
