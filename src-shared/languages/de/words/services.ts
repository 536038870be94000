import { services } from '../../../model/services.ts';
import type { Words } from '../../texts.ts';

const { 'microsoft-365': microsoft, gmail } = services;

const channel = (name: string, host: string) => ({ name, atStart: name, api: name, host });

export const servicesText: Words['services'] = {
  'microsoft-365': {
    name: microsoft.name,
    atStart: microsoft.name,
    api: microsoft.api,
    host: microsoft.apiHost,
  },
  smtp: { name: 'SMTP-Server', atStart: 'Der SMTP-Server', api: 'SMTP-Server', host: 'SMTP-Server' },
  gmail: { name: gmail.name, atStart: gmail.name, api: gmail.api, host: gmail.apiHost },
  teams: channel(services.teams.name, services.teams.apiHost),
  webhook: { ...channel('Webhook', 'Webhook'), atStart: 'Der Webhook' },
  slack: channel(services.slack.name, services.slack.apiHost),
  telegram: channel(services.telegram.name, services.telegram.apiHost),
  ntfy: { ...channel(services.ntfy.name, 'ntfy-Server'), atStart: 'Ntfy' },
  gotify: channel(services.gotify.name, 'Gotify-Server'),
  pagerduty: channel(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: { ...channel(services.healthchecks.name, 'healthchecks-Server'), atStart: 'Healthchecks' },
};
