/**
 * The services that the program talks to. Their names are data, so that no sentence holds one; what has no name of its own
 * is called by what it is, in each language (`words.services`).
 */
import { z } from 'zod';
import { channelKinds } from './channel.ts';

/** Stored on disk, with failures. */
export const serviceSchema = z.enum(['microsoft-365', 'smtp', 'gmail', ...channelKinds]);
export type Service = z.infer<typeof serviceSchema>;

export interface ServiceFacts {
  /** `null`: it is no product. */
  name: string | null;
  /** How large a message may be; `null`: each server has a limit of its own. */
  largestMessage: string | null;
  /** That a proxy has to let through; `null`: each person enters one. */
  apiHost: string | null;
  /** Where it has the mailboxes. */
  mailboxes?: string;
  /** What messages are handed to. */
  api?: string;
  signInHost?: string;
}

export const services = {
  'microsoft-365': {
    name: 'Microsoft 365',
    mailboxes: 'Exchange Online',
    api: 'Microsoft Graph',
    largestMessage: '4 MB',
    apiHost: 'graph.microsoft.com',
    signInHost: 'login.microsoftonline.com',
  },
  smtp: { name: null, largestMessage: null, apiHost: null },
  gmail: {
    name: 'Gmail',
    api: 'Gmail API',
    largestMessage: '25 MB',
    apiHost: 'gmail.googleapis.com',
    signInHost: 'accounts.google.com',
  },
  teams: { name: 'Microsoft Teams', largestMessage: null, apiHost: 'api.powerplatform.com' },
  webhook: { name: null, largestMessage: null, apiHost: null },
  slack: { name: 'Slack', largestMessage: null, apiHost: 'hooks.slack.com' },
  telegram: { name: 'Telegram', largestMessage: null, apiHost: 'api.telegram.org' },
  ntfy: { name: 'ntfy', largestMessage: null, apiHost: null },
  gotify: { name: 'Gotify', largestMessage: null, apiHost: null },
  pagerduty: { name: 'PagerDuty', largestMessage: null, apiHost: 'events.pagerduty.com' },
  healthchecks: { name: 'healthchecks', largestMessage: null, apiHost: null },
} as const satisfies Readonly<Record<Service, ServiceFacts>>;
