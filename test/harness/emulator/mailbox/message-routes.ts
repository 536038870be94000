import { Hono } from 'hono';
import type { CommonState, EmulatorEnv } from '../emulator-env.ts';
import type { ReceivedMessage } from './mailbox.ts';

/** The mailbox for scripts: everything but the attachments' bytes, which have a link. */
export function messageRoutes({ mailbox }: CommonState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();
  routes.get('/emulator/messages', (context) => context.json(mailbox.list().map(describeMessage)));
  routes.delete('/emulator/messages', (context) => {
    mailbox.clear();
    return context.body(null, 204);
  });
  return routes;
}

function describeMessage({ mime, ...message }: ReceivedMessage) {
  const attachments = message.attachments.map(({ bytes, ...attachment }, index) => ({
    ...attachment,
    sizeBytes: bytes.byteLength,
    path: `/inbox/${message.id}/attachments/${index}`,
  }));
  return { ...message, attachments, mimeSizeBytes: mime?.byteLength ?? null };
}
