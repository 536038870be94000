import { services } from '../../../model/services.ts';
import type { Words } from '../../texts.ts';

const { 'microsoft-365': microsoft, gmail } = services;

/** All are masculine, so sentences write `pelo`, `do` and `no` before a name. @param host - with its article, if it has one */
const masculine = (name: string, host: string, api = `o ${name}`) => ({ name, atStart: `O ${name}`, api, host });

export const servicesText: Words['services'] = {
  'microsoft-365': masculine(microsoft.name, microsoft.apiHost, `o ${microsoft.api}`),
  smtp: masculine('servidor SMTP', 'o servidor SMTP'),
  gmail: masculine(gmail.name, gmail.apiHost, 'a API do Gmail'),
  teams: masculine(services.teams.name, services.teams.apiHost),
  webhook: masculine('webhook', 'o webhook'),
  slack: masculine(services.slack.name, services.slack.apiHost),
  telegram: masculine(services.telegram.name, services.telegram.apiHost),
  ntfy: masculine(services.ntfy.name, 'o servidor ntfy'),
  gotify: masculine(services.gotify.name, 'o servidor Gotify'),
  pagerduty: masculine(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: masculine(services.healthchecks.name, 'o servidor healthchecks'),
};
