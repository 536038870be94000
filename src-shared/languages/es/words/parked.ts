import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const parkedText: Words['parked'] = {
  title: 'Requiere su atención',
  titleBecause: (reason) => `Requiere su atención: ${reason}`,
  count: (count, written) =>
    pluralize(count, { one: '# requiere su atención', other: '# requieren su atención' }, written),
  entry: 'No se enviará hasta que usted vuelva a enviarla.',
};
