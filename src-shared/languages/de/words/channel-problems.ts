import type { ChannelKind } from '../../../model/channel.ts';
import type { Words } from '../../texts.ts';

const addressMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Geben Sie die Adresse ein, die Workflows in Teams beim Erstellen des Workflows angezeigt hat.',
  webhook: 'Geben Sie die Adresse des Webhooks ein.',
  slack: 'Geben Sie die Adresse des eingehenden Webhooks ein.',
  telegram: 'Geben Sie die Adresse ein.',
  ntfy: 'Geben Sie die Adresse des Themas ein, zum Beispiel https://ntfy.sh/your-topic.',
  gotify: 'Geben Sie die Adresse des Gotify-Servers ein.',
  pagerduty: 'Geben Sie die Adresse ein.',
  healthchecks: 'Geben Sie die Ping-Adresse ein.',
};

const tokenMissing: Readonly<Record<ChannelKind, string>> = {
  teams: 'Geben Sie das Token ein.',
  webhook: 'Geben Sie das Signaturgeheimnis ein.',
  slack: 'Geben Sie das Token ein.',
  telegram: 'Geben Sie das Token des Bots ein, das @BotFather angezeigt hat.',
  ntfy: 'Geben Sie das Zugriffstoken ein.',
  gotify: 'Geben Sie das Token der Anwendung in Gotify ein.',
  pagerduty: 'Geben Sie den Integrationsschlüssel des Dienstes in PagerDuty ein.',
  healthchecks: 'Geben Sie den Ping-Schlüssel ein.',
};

export const channelProblemsText: Words['channelProblems'] = {
  'address-missing': ({ channel }) => addressMissing[channel],
  'token-missing': ({ channel }) => tokenMissing[channel],
  'private-address': ({ host }) =>
    `${host} ist dieser Computer oder liegt im lokalen Netzwerk. Wenn Sie das so meinen, aktivieren Sie „Lokale Adressen zulassen“.`,
  'teams-other-host': ({ host }) =>
    `Workflows befinden sich in der Regel unter api.powerplatform.com, diese Adresse aber unter ${host}. Verwenden Sie sie, wenn die Cloud Ihrer Organisation sie dort hat.`,
  'slack-other-host': ({ host }) =>
    `Diese Adresse befindet sich unter ${host}, nicht bei Slack. Verwenden Sie sie, wenn dieser Chat Nachrichten im Format von Slack annimmt.`,
  'not-an-address': 'Das ist keine Adresse. Fügen Sie die ganze Adresse ein, beginnend mit https://.',
  'login-in-address':
    'Die Adresse enthält einen Benutzer oder ein Kennwort. Entfernen Sie, was zwischen // und @ steht.',
  'not-https':
    'Geben Sie eine Adresse ein, die mit https:// beginnt, denn die Adresse selbst ist das Geheimnis und darf unterwegs nicht gelesen werden.',
  'not-a-webhook-secret':
    'Das Signaturgeheimnis beginnt mit whsec_, gefolgt von 24 bis 64 Byte in Base64. Erzeugen Sie ein neues, oder lassen Sie das Feld leer.',
  'teams-connector-retired':
    'Das ist die Adresse eines Office 365-Connectors, und Microsoft hat diese eingestellt. Öffnen Sie in Teams das Menü des Kanals, wählen Sie Workflows, und erstellen Sie einen, der im Kanal postet, wenn eine Webhookanforderung empfangen wird.',
  'teams-address-stopped':
    'Microsoft hat Adressen unter logic.azure.com eingestellt. Öffnen Sie den Workflow in Power Automate, und kopieren Sie seine neue Adresse unter api.powerplatform.com.',
  'teams-without-signature':
    'Die Adresse hat keine Signatur (sig=). Kopieren Sie die ganze Adresse, und stellen Sie im Workflow ein, dass jeder ihn auslösen kann („Who can trigger the flow?“: „Anyone“).',
  'teams-not-a-workflow':
    'Das ist nicht die Adresse eines Workflows. Öffnen Sie in Teams das Menü des Kanals, wählen Sie Workflows, und kopieren Sie die Adresse, die am Ende angezeigt wird.',
  'slack-not-a-webhook':
    'Das ist nicht die Adresse eines eingehenden Webhooks; diese beginnt mit https://hooks.slack.com/services/.',
  'not-a-bot-token':
    'Das Token eines Bots besteht aus einer Zahl, einem Doppelpunkt und mindestens 20 Buchstaben, Ziffern und Bindestrichen. Kopieren Sie es von @BotFather.',
  'not-a-telegram-chat':
    'Geben Sie die ID des Chats ein, eine Zahl wie -1001234567890, oder den @Namen einer öffentlichen Gruppe oder eines öffentlichen Kanals.',
  'not-a-telegram-topic': 'Geben Sie die Nummer des Themas ein, oder lassen Sie das Feld leer.',
  'telegram-chat-not-found':
    'Der Bot findet keinen Chat mit dieser ID. Prüfen Sie die Chat-ID. Fügen Sie den Bot der Gruppe oder dem Kanal hinzu; in einem privaten Chat tippen Sie auf „Starten“.',
  'telegram-chat-moved': ({ chatId }) =>
    `Die Gruppe wurde umgewandelt und hat jetzt eine andere ID. Geben Sie die Chat-ID ${chatId} ein.`,
  'telegram-topic-not-found':
    'Das Thema ist geschlossen, oder es gibt keines mit dieser Nummer. Geben Sie die Nummer eines anderen Themas ein, oder lassen Sie das Feld leer.',
  'telegram-bot-not-started':
    'Öffnen Sie in Telegram den Chat mit dem Bot, und tippen Sie auf „Starten“ oder „Neu starten“.',
  'telegram-bot-not-allowed':
    'Fügen Sie den Bot in Telegram der Gruppe hinzu, und erlauben Sie ihm, Nachrichten zu senden. In einem Kanal machen Sie ihn zum Administrator, der posten darf.',
  'ntfy-without-topic': 'Die Adresse braucht am Ende ein Thema, zum Beispiel https://ntfy.sh/your-topic.',
  'not-an-ntfy-token': 'Geben Sie ein Zugriffstoken (tk_...) oder benutzer:kennwort ein.',
  'gotify-message-address': 'Geben Sie die Adresse des Servers ohne /message und ohne Token ein.',
  'not-an-integration-key': 'Der Integrationsschlüssel der Events API v2 von PagerDuty hat 32 Buchstaben und Ziffern.',
  'healthchecks-without-key':
    'Die Adresse braucht am Ende einen Ping-Schlüssel oder die UUID eines Checks, zum Beispiel https://hc-ping.com/your-ping-key.',
  'healthchecks-one-check-for-both':
    'Das ist die Adresse eines einzelnen Checks. Verwenden Sie sie entweder für die Jobs oder für dieses Programm, nicht für beides, oder geben Sie eine Adresse mit einem Ping-Schlüssel ein: Dann hat jeder Job einen eigenen Check.',
  'healthchecks-slug-ambiguous':
    'Zwei Checks des Projekts haben denselben Slug, deshalb wurde keiner angepingt. Geben Sie einem von ihnen in healthchecks einen anderen Slug.',
};
