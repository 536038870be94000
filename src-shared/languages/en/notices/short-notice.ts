/** What short messages have beside the sentences that every message has. */
import type { Counted } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';

const nouns = {
  reasons: [
    { one: '# reason', other: '# reasons' },
    { one: 'and # more reason', other: 'and # more reasons' },
  ],
  objects: [
    { one: '# object', other: '# objects' },
    { one: 'and # more object', other: 'and # more objects' },
  ],
  jobs: [
    { one: '# job', other: '# jobs' },
    { one: 'and # more job', other: 'and # more jobs' },
  ],
} as const;

export const shortNoticeText = {
  test: 'This is a test message with made-up figures.',
  digest: 'Digest',
  /** @param word - result, or kind of message @param heading - what it is about */
  title: (word: string, heading: string) => `${word}: ${heading}`,
  /** In one line, for whoever sees no more of it. */
  summary: (title: string, outcome: string) => `${title}. ${outcome}`,
  headline: (title: string, outcome: string) => `${title}: ${outcome}`,
  figure: (label: string, value: string) => `${label}: ${value}`,
  label: (label: string) => `${label}: `,
  listHeading: (heading: string) => `${heading}:`,
  /** @param name - of an object or a job, or how many objects it is about; with what is to say of it */
  item: (name: string, text: string) => `${name}: ${text}`,
  /** What of an item is behind the name, where the name is bold. */
  afterName: (text: string) => `: ${text}`,
  /** Nothing of the list is shown. */
  none: {
    reasons: ({ count, written }: Counted) => pluralize(count, nouns.reasons[0], written),
    objects: ({ count, written }: Counted) => pluralize(count, nouns.objects[0], written),
    jobs: ({ count, written }: Counted) => pluralize(count, nouns.jobs[0], written),
  },
  /** The rest of the list is not shown. */
  more: {
    reasons: ({ count, written }: Counted) => pluralize(count, nouns.reasons[1], written),
    objects: ({ count, written }: Counted) => pluralize(count, nouns.objects[1], written),
    jobs: ({ count, written }: Counted) => pluralize(count, nouns.jobs[1], written),
  },
  /** The program's own check at a service that watches it. */
  runningOn: (computer: string) => `Running on ${computer}`,
} as const;
