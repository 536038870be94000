import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# destinatário', other: '# destinatários' });

export const rulesText: Words['rules'] = {
  conditions: {
    none: 'todas as sessões',
    all: (parts) => parts.join(', '),
    of: {
      job: 'a tarefa',
      organization: 'a organização',
      source: 'a fonte',
      objectName: 'o objeto',
      reason: 'o motivo',
    },
    contains: (what, text) => `${what} contém “${text}”`,
    wildcard: (what, text) => `${what} é como “${text}”`,
    regex: (what, text) => `${what} corresponde a “${text}”`,
    types: { backup: 'tarefas de backup', 'backup-copy': 'tarefas de cópia de backup' },
    results: { Success: 'bem-sucedida', Warning: 'com aviso', Failed: 'com falha' },
    anyOf: (results) => results.join(' ou '),
  },
  does: (conditions, actions) => `${conditions}: ${actions}`,

  all: (parts) => list.format(parts),
  nothing: 'como na guia Notificações',
  countAs: { success: 'ignorar o motivo', warning: 'contar o motivo como aviso' },
  notify: { never: 'não notificar', always: 'sempre notificar' },
  recipients: {
    also: (address) => `também para ${address}`,
    alsoCounted: (count) => `também para ${recipients(count)}`,
    instead: (address) => `para ${address} em vez disso`,
    insteadCounted: (count) => `para ${recipients(count)} em vez disso`,
  },
  channels: {
    only: (names) => `somente por ${list.format(names)}`,
    also: (names) => `também por ${list.format(names)}`,
  },
  subject: 'outro assunto',
  importance: { high: 'importância alta', normal: 'importância normal' },

  becomes: (from, to) => `${from} passa a ${to}`,
  ignored: (count) => pluralize(count, { one: '# ignorado', other: '# ignorados' }),
  lowered: (count) => pluralize(count, { one: '# contado como aviso', other: '# contados como avisos' }),
  notifiedBy: (route) => `notificada por ${route}`,
  notNotifiedBy: (route) => `não notificada por ${route}`,
  to: (addresses) => `para ${list.format(addresses)}`,
};
