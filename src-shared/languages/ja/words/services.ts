import { services } from '../../../model/services.ts';
import type { Words } from '../../texts.ts';

const { 'microsoft-365': microsoft, gmail } = services;

const called = (name: string, host: string, api = name) => ({ name, atStart: name, api, host });

export const servicesText: Words['services'] = {
  'microsoft-365': called(microsoft.name, microsoft.apiHost, microsoft.api),
  smtp: called('SMTP サーバー', 'SMTP サーバー'),
  gmail: called(gmail.name, gmail.apiHost, gmail.api),
  teams: called(services.teams.name, services.teams.apiHost),
  webhook: called('Webhook', 'Webhook'),
  slack: called(services.slack.name, services.slack.apiHost),
  telegram: called(services.telegram.name, services.telegram.apiHost),
  ntfy: called(services.ntfy.name, 'ntfy サーバー'),
  gotify: called(services.gotify.name, 'Gotify サーバー'),
  pagerduty: called(services.pagerduty.name, services.pagerduty.apiHost),
  healthchecks: called(services.healthchecks.name, 'healthchecks サーバー'),
};
