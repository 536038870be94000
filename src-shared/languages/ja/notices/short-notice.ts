import type { Counted } from '../../counted.ts';
import type { Texts } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const counted =
  (form: string) =>
  ({ count, written }: Counted) =>
    pluralize(count, { other: form }, written);

export const shortNoticeText: Texts['notices']['shortNotice'] = {
  test: 'これはテストメッセージです。数値は架空のものです。',
  digest: 'ダイジェスト',
  title: (word, heading) => `${word}: ${heading}`,
  summary: (title, outcome) => `${title}。${outcome}`,
  headline: (title, outcome) => `${title}: ${outcome}`,
  figure: (label, value) => `${label}: ${value}`,
  label: (label) => `${label}: `,
  listHeading: (heading) => `${heading}:`,
  item: (name, text) => `${name}: ${text}`,
  afterName: (text) => `: ${text}`,
  none: {
    reasons: counted('# 件の理由'),
    objects: counted('# 個のオブジェクト'),
    jobs: counted('# 個のジョブ'),
  },
  more: {
    reasons: counted('他 # 件の理由'),
    objects: counted('他 # 個のオブジェクト'),
    jobs: counted('他 # 個のジョブ'),
  },
  runningOn: (computer) => `${computer} で実行中`,
};
