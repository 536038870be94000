import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

export const notificationsText: Words['failures']['notifications'] = {
  'notifications-delayed': {
    title: 'Benachrichtigungen können nicht gesendet werden',
    detail: ({ count, cause }) => {
      const delay = pluralize(count, {
        one: '# Benachrichtigung konnte seit 15 Minuten oder länger nicht gesendet werden.',
        other: '# Benachrichtigungen konnten seit 15 Minuten oder länger nicht gesendet werden.',
      });
      return cause === null ? `${delay} Es wurde nichts abgelehnt.` : `${delay} ${cause.title}: ${cause.detail}`;
    },
    advice:
      'Prüfen Sie den freien Speicherplatz auf dem Datenträger mit den Daten dieses Programms, oder starten Sie das Programm neu.',
  },
  'notifications-parked': {
    title: 'Benachrichtigungen brauchen Ihre Aufmerksamkeit',
    detail: ({ count, cause }) => {
      const parked = pluralize(count, {
        one: '# Benachrichtigung wird erst gesendet, wenn Sie etwas tun.',
        other: '# Benachrichtigungen werden erst gesendet, wenn Sie etwas tun.',
      });
      return `${parked} ${cause.title}: ${cause.detail}`;
    },
  },
  'channel-cannot-send': {
    title: ({ name }) => `Der Kanal „${name}“ erhält nichts`,
    detail: ({ name, cause }) =>
      `${cause.title}. ${cause.detail} Nachrichten für „${name}“ warten. E-Mail und andere Kanäle sind nicht betroffen.`,
  },
  'sessions-not-processed': {
    title: 'Beendete Jobs konnten nicht verarbeitet werden',
    detail: ({ count, reason }) =>
      pluralize(count, {
        one: `# Job wurde aufgezeichnet, aber nicht zu einer Nachricht: ${reason}. Das Programm versucht es jede Minute wieder.`,
        other: `# Jobs wurden aufgezeichnet, aber nicht zu einer Nachricht: ${reason}. Das Programm versucht es jede Minute wieder.`,
      }),
    advice:
      'Prüfen Sie den freien Speicherplatz auf dem Datenträger mit den Daten dieses Programms und den freien Arbeitsspeicher.',
  },
  'digest-not-made': {
    title: 'Die Übersicht konnte nicht erstellt werden',
    detail: ({ reason }) =>
      `Sie ist fällig, und es konnte keine Nachricht daraus werden: ${reason}. Das Programm versucht es jede Minute wieder.`,
    advice:
      'Prüfen Sie den freien Speicherplatz auf dem Datenträger mit den Daten dieses Programms und den freien Arbeitsspeicher.',
  },
};
