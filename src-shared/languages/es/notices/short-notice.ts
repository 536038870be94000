import type { NoticeTexts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

export const shortNoticeText: NoticeTexts['shortNotice'] = {
  test: 'Este es un mensaje de prueba con datos ficticios.',
  digest: 'Resumen',
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
    reasons: ({ count, written }) => pluralize(count, { one: 'y # motivo más', other: 'y # motivos más' }, written),
    objects: (objects) => `y ${counts.objects(objects)} más`,
    jobs: (jobs) => `y ${counts.jobs(jobs)} más`,
  },
  runningOn: (computer) => `Se ejecuta en ${computer}`,
};
