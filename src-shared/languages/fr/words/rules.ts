import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('fr', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# destinataire', other: '# destinataires' });

export const rulesText: Words['rules'] = {
  conditions: {
    none: 'toutes les sessions',
    all: (parts) => parts.join(', '),
    of: {
      job: 'la tâche',
      organization: 'l’organisation',
      source: 'la source',
      objectName: 'l’objet',
      reason: 'la raison',
    },
    contains: (what, text) => `${what} contient « ${text} »`,
    wildcard: (what, text) => `${what} ressemble à « ${text} »`,
    regex: (what, text) => `${what} correspond à « ${text} »`,
    types: { backup: 'tâches de sauvegarde', 'backup-copy': 'tâches de copie de sauvegarde' },
    results: { Success: 'réussie', Warning: 'avec avertissement', Failed: 'en échec' },
    anyOf: (results) => results.join(' ou '),
  },
  does: (conditions, actions) => `${conditions} : ${actions}`,

  all: (parts) => list.format(parts),
  nothing: 'selon l’onglet Notifications',
  countAs: { success: 'ignorer la raison', warning: 'compter la raison comme avertissement' },
  notify: { never: 'ne pas notifier', always: 'toujours notifier' },
  recipients: {
    also: (address) => `aussi à ${address}`,
    alsoCounted: (count) => `aussi à ${recipients(count)}`,
    instead: (address) => `plutôt à ${address}`,
    insteadCounted: (count) => `plutôt à ${recipients(count)}`,
  },
  channels: {
    only: (names) => `seulement par ${list.format(names)}`,
    also: (names) => `aussi par ${list.format(names)}`,
  },
  subject: 'autre objet',
  importance: { high: 'importance haute', normal: 'importance normale' },

  becomes: (from, to) => `${from} devient ${to}`,
  ignored: (count) => pluralize(count, { one: '# ignoré', other: '# ignorés' }),
  lowered: (count) =>
    pluralize(count, { one: '# compté comme avertissement', other: '# comptés comme avertissements' }),
  notifiedBy: (route) => `notifiée par ${route}`,
  notNotifiedBy: (route) => `non notifiée par ${route}`,
  to: (addresses) => `à ${list.format(addresses)}`,
};
