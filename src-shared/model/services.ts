/** The services that the program talks to, and what people call them: names are data, so that no sentence holds one. */
import { z } from 'zod';
import { channelKinds } from './channel.ts';

/** Stored on disk, with failures. */
export const serviceSchema = z.enum(['microsoft-365', 'smtp', 'gmail', ...channelKinds]);
export type Service = z.infer<typeof serviceSchema>;

export interface ServiceNames {
  name: string;
  /** Where it has the mailboxes. */
  mailboxes: string;
  /** What messages are handed to. */
  api: string;
  /** How large a message may be, in words; `null`: each server has a limit of its own. */
  largestMessage: string | null;
  /** Hosts that a proxy has to let through. */
  apiHost: string;
  signInHost: string;
}

/** Of a channel that has no mailboxes and no sign-in. */
const ofChannel = (name: string, apiHost = name): ServiceNames => ({
  name,
  mailboxes: name,
  api: name,
  largestMessage: null,
  apiHost,
  signInHost: apiHost,
});

export const services: Readonly<Record<Service, ServiceNames>> = {
  'microsoft-365': {
    name: 'Microsoft 365',
    mailboxes: 'Exchange Online',
    api: 'Microsoft Graph',
    largestMessage: '4 MB',
    apiHost: 'graph.microsoft.com',
    signInHost: 'login.microsoftonline.com',
  },
  smtp: {
    name: 'the SMTP server',
    mailboxes: 'the mail system',
    api: 'the SMTP server',
    largestMessage: null,
    apiHost: 'the SMTP server',
    signInHost: 'the SMTP server',
  },
  gmail: {
    name: 'Gmail',
    mailboxes: 'Gmail',
    api: 'the Gmail API',
    largestMessage: '25 MB',
    apiHost: 'gmail.googleapis.com',
    signInHost: 'accounts.google.com',
  },
  teams: ofChannel('Microsoft Teams', 'api.powerplatform.com'),
  webhook: ofChannel('the webhook'),
  slack: ofChannel('Slack', 'hooks.slack.com'),
  ntfy: ofChannel('ntfy', 'the ntfy server'),
  gotify: ofChannel('Gotify', 'the Gotify server'),
  pagerduty: ofChannel('PagerDuty', 'events.pagerduty.com'),
  healthchecks: ofChannel('healthchecks', 'the healthchecks server'),
};
