import { services } from '../../../model/services.ts';
import type { Words } from '../../texts.ts';

const { 'microsoft-365': microsoft, gmail } = services;

/** @param host - that a proxy has to let through, or what it is called */
const channel = (name: string, host: string) => ({
  name,
  atStart: name,
  api: name,
  host,
});

const smtp = 'le serveur SMTP';

export const servicesText: Words['services'] = {
  'microsoft-365': {
    name: microsoft.name,
    atStart: microsoft.name,
    api: microsoft.api,
    host: microsoft.apiHost,
  },
  smtp: { name: smtp, atStart: 'Le serveur SMTP', api: smtp, host: smtp },
  gmail: {
    name: gmail.name,
    atStart: gmail.name,
    api: `l’API ${gmail.name}`,
    host: gmail.apiHost,
  },
  teams: channel(services.teams.name, services.teams.apiHost),
  webhook: { ...channel('le webhook', 'le webhook'), atStart: 'Le webhook' },
  slack: channel(services.slack.name, services.slack.apiHost),
  telegram: channel(services.telegram.name, services.telegram.apiHost),
  ntfy: { ...channel(services.ntfy.name, 'le serveur ntfy'), atStart: 'Ntfy' },
  gotify: channel(services.gotify.name, 'le serveur Gotify'),
  pagerduty: channel(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: { ...channel(services.healthchecks.name, 'le serveur healthchecks'), atStart: 'Healthchecks' },
};

/** `de` with a name: `du serveur SMTP`. */
export const ofName = (name: string): string => (name.startsWith('le ') ? `du ${name.slice(3)}` : `de ${name}`);

/** `à` with a name: `au serveur SMTP`. */
export const toName = (name: string): string => (name.startsWith('le ') ? `au ${name.slice(3)}` : `à ${name}`);
