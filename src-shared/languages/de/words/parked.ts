import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const parkedText: Words['parked'] = {
  title: 'Braucht Ihre Aufmerksamkeit',
  titleBecause: (reason) => `Braucht Ihre Aufmerksamkeit: ${reason}`,
  count: (count, written) =>
    pluralize(count, { one: '# braucht Ihre Aufmerksamkeit', other: '# brauchen Ihre Aufmerksamkeit' }, written),
  entry: 'Sie wird erst gesendet, wenn Sie sie erneut senden.',
};
