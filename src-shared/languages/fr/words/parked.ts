import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const parkedText: Words['parked'] = {
  title: 'Requiert votre attention',
  titleBecause: (reason) => `Requiert votre attention : ${reason}`,
  count: (count, written) =>
    pluralize(count, { one: '# requiert votre attention', other: '# requièrent votre attention' }, written),
  entry: 'Elle ne sera pas envoyée tant que vous ne la renvoyez pas.',
};
