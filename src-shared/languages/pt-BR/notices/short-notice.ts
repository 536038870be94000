import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

export const shortNoticeText: NoticeTexts['shortNotice'] = {
  test: 'Esta é uma mensagem de teste com números fictícios.',
  digest: 'Resumo',
  title: (word, heading) => `${word}: ${heading}`,
  summary: (title, outcome) => `${title}. ${outcome}`,
  headline: (title, outcome) => `${title}: ${outcome}`,
  figure: (label, value) => `${label}: ${value}`,
  label: (label) => `${label}: `,
  listHeading: (heading) => `${heading}:`,
  item: (name, text) => `${name}: ${text}`,
  afterName: (text) => `: ${text}`,
  none: {
    reasons: ({ count, written }) => pluralize(count, { one: '# motivo', other: '# motivos' }, written),
    objects: counts.objects,
    jobs: counts.jobs,
  },
  more: {
    reasons: ({ count, written }) => pluralize(count, { one: 'e mais # motivo', other: 'e mais # motivos' }, written),
    objects: (objects) => `e mais ${counts.objects(objects)}`,
    jobs: (jobs) => `e mais ${counts.jobs(jobs)}`,
  },
  runningOn: (computer) => `Em execução em ${computer}`,
};
