import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('de', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# Empfänger', other: '# Empfänger' });

export const rulesText: Words['rules'] = {
  conditions: {
    none: 'jede Sitzung',
    all: (parts) => parts.join(', '),
    of: {
      job: 'Job',
      organization: 'Organisation',
      source: 'Quelle',
      objectName: 'Objekt',
      reason: 'Grund',
    },
    contains: (what, text) => `${what} enthält „${text}“`,
    wildcard: (what, text) => `${what} ist wie „${text}“`,
    regex: (what, text) => `${what} entspricht „${text}“`,
    types: { backup: 'Backup-Jobs', 'backup-copy': 'Backupkopie-Jobs' },
    results: { Success: 'erfolgreich', Warning: 'mit Warnung', Failed: 'fehlgeschlagen' },
    anyOf: (results) => results.join(' oder '),
  },
  does: (conditions, actions) => `${conditions}: ${actions}`,

  all: (parts) => list.format(parts),
  nothing: 'wie auf der Registerkarte Benachrichtigungen',
  countAs: { success: 'Grund ignorieren', warning: 'Grund als Warnung zählen' },
  notify: { never: 'nicht benachrichtigen', always: 'immer benachrichtigen' },
  recipients: {
    also: (address) => `auch an ${address}`,
    alsoCounted: (count) => `auch an ${recipients(count)}`,
    instead: (address) => `stattdessen an ${address}`,
    insteadCounted: (count) => `stattdessen an ${recipients(count)}`,
  },
  channels: {
    only: (names) => `nur über ${list.format(names)}`,
    also: (names) => `auch über ${list.format(names)}`,
  },
  subject: 'anderer Betreff',
  importance: { high: 'hohe Wichtigkeit', normal: 'normale Wichtigkeit' },

  becomes: (from, to) => `aus ${from} wird ${to}`,
  ignored: (count) => `${count} ignoriert`,
  lowered: (count) => pluralize(count, { one: '# als Warnung gezählt', other: '# als Warnungen gezählt' }),
  notifiedBy: (route) => `benachrichtigt über ${route}`,
  notNotifiedBy: (route) => `nicht benachrichtigt über ${route}`,
  to: (addresses) => `an ${list.format(addresses)}`,
};
