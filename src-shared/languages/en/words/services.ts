/** What a sentence calls a service. Names of products are data; what has none is called by what it is. */
import { services } from '../../../model/services.ts';

const { 'microsoft-365': microsoft, gmail } = services;

/** @param host - that a proxy has to let through, or what it is called */
const channel = (name: string, host: string) => ({ name, atStart: name, api: name, host });

/** `name` within a sentence and `atStart` of one; `api`: what messages are handed to; `host`: that is asked. */
export const servicesText = {
  'microsoft-365': {
    name: microsoft.name,
    atStart: microsoft.name,
    api: microsoft.api,
    host: microsoft.apiHost,
  },
  smtp: {
    name: 'the SMTP server',
    atStart: 'The SMTP server',
    api: 'the SMTP server',
    host: 'the SMTP server',
  },
  gmail: {
    name: gmail.name,
    atStart: gmail.name,
    api: `the ${gmail.api}`,
    host: gmail.apiHost,
  },
  teams: channel(services.teams.name, services.teams.apiHost),
  webhook: { ...channel('the webhook', 'the webhook'), atStart: 'The webhook' },
  slack: channel(services.slack.name, services.slack.apiHost),
  telegram: channel(services.telegram.name, services.telegram.apiHost),
  ntfy: { ...channel(services.ntfy.name, 'the ntfy server'), atStart: 'Ntfy' },
  gotify: channel(services.gotify.name, 'the Gotify server'),
  pagerduty: channel(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: { ...channel(services.healthchecks.name, 'the healthchecks server'), atStart: 'Healthchecks' },
} as const;
