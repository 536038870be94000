import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('pt-BR', { type: 'unit' });
const recipients = (count: number) => pluralize(count, { one: '# destinatário', other: '# destinatários' });

export const rulesText: Words['rules'] = {
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
