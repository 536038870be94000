import { createHmac, randomBytes } from 'node:crypto';
import type { SignHmac } from '../../channels/http-channel.ts';

export const signHmac: SignHmac = (keyBase64, text) =>
  createHmac('sha256', Buffer.from(keyBase64, 'base64')).update(text, 'utf8').digest('base64');

/** A new signing secret for a webhook, as Standard Webhooks writes it. */
export function createWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
