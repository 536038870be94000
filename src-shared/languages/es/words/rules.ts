import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('es', { type: 'unit', style: 'short' });
const recipients = (count: number) => pluralize(count, { one: '# destinatario', other: '# destinatarios' });

export const rulesText: Words['rules'] = {
  conditions: {
    none: 'todas las sesiones',
    all: (parts) => parts.join(', '),
    of: {
      job: 'el trabajo',
      organization: 'la organización',
      source: 'el origen',
      objectName: 'el objeto',
      reason: 'el motivo',
    },
    contains: (what, text) => `${what} contiene «${text}»`,
    wildcard: (what, text) => `${what} es como «${text}»`,
    regex: (what, text) => `${what} coincide con «${text}»`,
    types: { backup: 'trabajos de copia de seguridad', 'backup-copy': 'trabajos de copia de backup' },
    results: { Success: 'correcta', Warning: 'con advertencia', Failed: 'con error' },
    anyOf: (results) => results.join(' o '),
  },
  does: (conditions, actions) => `${conditions}: ${actions}`,

  all: (parts) => list.format(parts),
  nothing: 'como en la pestaña Notificaciones',
  countAs: { success: 'ignorar el motivo', warning: 'contar el motivo como advertencia' },
  notify: { never: 'no notificar', always: 'notificar siempre' },
  recipients: {
    also: (address) => `también a ${address}`,
    alsoCounted: (count) => `también a ${recipients(count)}`,
    instead: (address) => `a ${address} en su lugar`,
    insteadCounted: (count) => `a ${recipients(count)} en su lugar`,
  },
  channels: {
    only: (names) => `solo por ${list.format(names)}`,
    also: (names) => `también por ${list.format(names)}`,
  },
  subject: 'otro asunto',
  importance: { high: 'importancia alta', normal: 'importancia normal' },

  becomes: (from, to) => `${from} pasa a ${to}`,
  ignored: (count) => pluralize(count, { one: '# ignorado', other: '# ignorados' }),
  lowered: (count) => pluralize(count, { one: '# contado como advertencia', other: '# contados como advertencias' }),
  notifiedBy: (route) => `notificado por ${route}`,
  notNotifiedBy: (route) => `no notificado por ${route}`,
  to: (addresses) => `a ${list.format(addresses)}`,
};
