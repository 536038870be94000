import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const parkedText: Words['parked'] = {
  title: 'Requer sua atenção',
  titleBecause: (reason) => `Requer sua atenção: ${reason}`,
  count: (count, written) =>
    pluralize(count, { one: '# requer sua atenção', other: '# requerem sua atenção' }, written),
  entry: 'Ela não será enviada até que você a envie novamente.',
};
