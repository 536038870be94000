import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

export const parkedText: Words['parked'] = {
  title: '対応が必要',
  titleBecause: (reason) => `対応が必要: ${reason}`,
  count: (count, written) => pluralize(count, { other: '# 件に対応が必要' }, written),
  entry: '再送信するまで、通知は送信されません。',
};
