import type { Words } from '../../../texts.ts';
import { servicesText } from '../services.ts';

const inOptions = 'Öffnen Sie Optionen, Kanäle, und bearbeiten Sie den Kanal.';
const editing = (action: string) => ({ atHand: action, standing: `${inOptions} ${action}` });
const answer = ({ status, reason }: { status: number; reason: string }) =>
  `Die Antwort war: „${status}${reason === '' ? '' : ` ${reason}`}“.`;

export const channelText: Words['failures']['channel'] = {
  'channel-address-missing': {
    title: ({ service }) => `${servicesText[service].name}: Die Adresse fehlt`,
    detail:
      'Für den Kanal ist keine Adresse gespeichert: Einstellungen kamen von einem anderen Computer, oder dieses System hat keinen Schlüsselbund dafür.',
    advice: editing('Geben Sie die Adresse erneut ein.'),
  },
  'channel-address-unreadable': {
    title: ({ service }) => `${servicesText[service].name}: Die Adresse kann nicht gelesen werden`,
    detail: ({ path }) => `Das System konnte sie nicht entschlüsseln. Die Datei wurde nicht geändert: ${path}`,
    advice: {
      atHand: 'Entsperren Sie den Schlüsselbund, oder geben Sie die Adresse erneut ein.',
      standing: `Entsperren Sie den Schlüsselbund, oder geben Sie die Adresse erneut ein. ${inOptions}`,
    },
  },
  'channel-address-unusable': {
    title: ({ service }) => `${servicesText[service].name}: Die Adresse kann nicht verwendet werden`,
    detail: 'Es wurde nichts dorthin gesendet.',
    advice: ({ problemSentence }) => editing(problemSentence),
  },
  'channel-not-authorized': {
    title: ({ service }) => `${servicesText[service].atStart} nimmt die Adresse oder den Schlüssel nicht an`,
    detail: answer,
    advice: editing('Geben Sie die aktuelle Adresse und den aktuellen Schlüssel ein: Sie wurden wohl ersetzt.'),
  },
  'channel-gone': {
    title: ({ service }) => `${servicesText[service].atStart} gibt es dort nicht mehr`,
    detail: (answered) => `Unter der Adresse ist nichts mehr. ${answer(answered)}`,
    advice: editing('Geben Sie eine neue Adresse ein, oder entfernen Sie den Kanal.'),
  },
  'channel-switched-off': {
    title: ({ service }) => `${servicesText[service].atStart} ist ausgeschaltet`,
    detail: answer,
    advice: {
      atHand: 'Schalten Sie den Kanal beim Dienst ein. Versuchen Sie es dann erneut.',
      standing: 'Schalten Sie den Kanal beim Dienst ein. Das Programm versucht es alle 30 Minuten wieder.',
    },
  },
  'channel-refuses': {
    title: ({ service }) => `${servicesText[service].atStart} nimmt für diesen Kanal keine Nachrichten an`,
    detail: answer,
    advice: ({ problemSentence }) => ({
      atHand: problemSentence,
      standing: `${problemSentence} Das Programm versucht es alle 30 Minuten wieder, und sobald der Kanal unter Optionen, Kanäle gespeichert wird.`,
    }),
  },
  'channel-not-pinged': {
    title: ({ service }) => `${servicesText[service].atStart} hört nichts von diesem Programm`,
    detail: ({ name, status }) =>
      `Seit 15 Minuten wurde kein Ping dieses Programms von „${name}“ angenommen; vielleicht wird dort gemeldet, dass es dieses Programm nicht mehr gibt. ${status === null ? 'Es kam keine Antwort.' : `Die letzte Antwort hatte den Status ${status}.`}`,
    advice: 'Prüfen Sie die Netzwerkverbindung und die Adresse des Kanals unter Optionen, Kanäle.',
  },
};
