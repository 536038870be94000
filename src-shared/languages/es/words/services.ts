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
  smtp: {
    name: 'el servidor SMTP',
    atStart: 'El servidor SMTP',
    api: 'el servidor SMTP',
    host: 'el servidor SMTP',
  },
  gmail: {
    name: gmail.name,
    atStart: gmail.name,
    api: `la ${gmail.api}`,
    host: gmail.apiHost,
  },
  teams: channel(services.teams.name, services.teams.apiHost),
  webhook: { ...channel('el webhook', 'el webhook'), atStart: 'El webhook' },
  slack: channel(services.slack.name, services.slack.apiHost),
  telegram: channel(services.telegram.name, services.telegram.apiHost),
  ntfy: { ...channel(services.ntfy.name, 'el servidor ntfy'), atStart: 'Ntfy' },
  gotify: channel(services.gotify.name, 'el servidor Gotify'),
  pagerduty: channel(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: { ...channel(services.healthchecks.name, 'el servidor healthchecks'), atStart: 'Healthchecks' },
};
