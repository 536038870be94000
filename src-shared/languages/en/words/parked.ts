/** What is said of notifications that are parked: they need a person. */
import { pluralize } from '../pluralize.ts';

export const parkedText = {
  title: 'Needs your attention',
  titleBecause: (reason: string) => `Needs your attention: ${reason}`,
  count: (count: number, written: string) =>
    pluralize(count, { one: '# needs your attention', other: '# need your attention' }, written),
  entry: "It won't be sent until you send it again.",
} as const;
