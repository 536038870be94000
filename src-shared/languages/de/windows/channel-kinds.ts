import type { WindowTexts } from '../../texts.ts';

const addressLabel = 'A&dresse:';

export const channelKindsText: WindowTexts['channelKinds'] = {
  teams: {
    name: 'Microsoft Teams',
    what: 'eine Karte in einem Kanal oder Chat',
    address: {
      label: addressLabel,
      example: 'https://....environment.api.powerplatform.com/...&sig=...',
      hint: 'In Teams: Menü des Kanals > Workflows > in einem Kanal posten, wenn eine Webhookanforderung empfangen wird. Die Adresse wird am Ende angezeigt.',
    },
    token: null,
    ifNotCome: [
      'Öffnen Sie den Workflow in Power Automate, und sehen Sie sich den Ausführungsverlauf an: Ein fehlgeschlagener Lauf nennt den Grund.',
      'Der Workflow postet als Person: Sein Besitzer muss noch Mitglied des Teams sein, und seine Verbindung muss angemeldet sein.',
      'Er muss mit „Wenn eine Teams-Webhookanforderung empfangen wird“ beginnen und eingeschaltet sein.',
    ],
  },
  webhook: {
    name: 'Webhook',
    what: 'JSON, signiert, an einen eigenen Server',
    address: { label: addressLabel, example: 'https://example.com/hooks/backup', hint: '' },
    token: {
      label: 'Si&gnaturgeheimnis:',
      hint: 'Mit einem Geheimnis wird jede Anforderung so signiert, wie Standard Webhooks es beschreibt.',
    },
    ifNotCome: ['Sehen Sie im Protokoll des Empfängers nach.'],
  },
  slack: {
    name: 'Slack',
    what: 'eine Nachricht in einem Channel',
    address: {
      label: addressLabel,
      example: 'https://hooks.slack.com/services/...',
      hint: 'In Slack: Ihre App > Incoming Webhooks > Add New Webhook.',
    },
    token: null,
    ifNotCome: ['Sehen Sie in dem Channel nach, für den der Webhook erstellt wurde.'],
  },
  telegram: {
    name: 'Telegram',
    what: 'eine Nachricht in einem Chat, von einem eigenen Bot',
    address: null,
    token: { label: 'Bot-To&ken:', hint: 'In Telegram: /newbot an @BotFather senden. Er zeigt das Token an.' },
    ifNotCome: ['Sehen Sie sich den Chat in Telegram an.'],
  },
  ntfy: {
    name: 'ntfy',
    what: 'eine Push-Nachricht an Smartphones',
    address: {
      label: addressLabel,
      example: 'https://ntfy.sh/your-topic',
      hint: 'Server und Thema. Wählen Sie ein Thema, das niemand errät.',
    },
    token: { label: 'Zugriffsto&ken:', hint: 'Nur, wenn das Thema geschützt ist.' },
    ifNotCome: [
      'Prüfen Sie, ob das Smartphone dieses Thema auf diesem Server abonniert hat.',
      'Öffnen Sie das Thema in einem Browser: Dort ist aufgeführt, was angekommen ist.',
    ],
  },
  gotify: {
    name: 'Gotify',
    what: 'eine Push-Nachricht von einem eigenen Server',
    address: { label: addressLabel, example: 'https://gotify.example.com', hint: 'Die Adresse des Servers.' },
    token: { label: 'Anwendungsto&ken:', hint: 'In Gotify: Apps > Create application.' },
    ifNotCome: ['Sehen Sie sich die Anwendung in Gotify an.'],
  },
  pagerduty: {
    name: 'PagerDuty',
    what: 'ein Vorfall, den der nächste Erfolg schließt',
    address: null,
    token: { label: 'Integrations&schlüssel:', hint: 'In PagerDuty: der Dienst > Integrations > Events API v2.' },
    ifNotCome: ['Sehen Sie sich die Alerts des Dienstes in PagerDuty an.'],
  },
  healthchecks: {
    name: 'healthchecks',
    what: 'Pings; meldet, wenn sie ausbleiben',
    address: {
      label: addressLabel,
      example: 'https://hc-ping.com/...',
      hint: 'Die Ping-Adresse eines Checks oder eines Projekts mit seinem Ping-Schlüssel.',
    },
    token: null,
    ifNotCome: ['Sehen Sie sich die Ereignisse des Checks an.'],
  },
};
