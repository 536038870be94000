import type { Words } from '../../../texts.ts';
import { pluralize } from '../../pluralize.ts';

const ignored = ({ name, place, reason }: { name: string | null; place: string; reason: string }) =>
  `${name === null ? place : `${name} (${place})`} wird ignoriert; Grund: ${reason}.`;

export const systemText: Words['failures']['system'] = {
  'start-at-sign-in-not-changed': {
    title: 'Der Start bei der Anmeldung konnte nicht geändert werden',
    detail: ({ reason }) => `Das System hat die Änderung abgelehnt: ${reason}. Alles andere wurde gespeichert.`,
    advice: 'Ändern Sie ihn in den Systemeinstellungen für Autostartprogramme.',
  },
  'metrics-not-written': {
    title: 'Metriken werden nicht geschrieben',
    detail: ({ path, reason }) =>
      `${path}: ${reason}. Die Überwachung sieht alte Werte. Benachrichtigungen werden wie üblich gesendet.`,
    advice:
      'Prüfen Sie, ob es den Ordner gibt, ob er freien Speicherplatz hat und ob das Konto dieses Programms dort schreiben darf. Es wird jede Minute wieder versucht.',
  },
  'policy-not-used': {
    title: ({ count }) =>
      pluralize(count, {
        one: 'Eine Einstellung Ihrer Organisation kann nicht verwendet werden',
        other: '# Einstellungen Ihrer Organisation können nicht verwendet werden',
      }),
    detail: ({ count, named }) =>
      [
        ...named.map(ignored),
        ...(count > named.length ? [`Das Protokoll nennt ${count - named.length} weitere.`] : []),
        'Alles andere, was sie festgelegt hat, gilt.',
      ].join(' '),
    advice: 'Sagen Sie es Ihrem Administrator, der sie festlegt.',
  },
};
