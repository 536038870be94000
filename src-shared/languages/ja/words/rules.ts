import type { Words } from '../../texts.ts';
import { pluralize } from '../pluralize.ts';

const list = new Intl.ListFormat('ja', { type: 'conjunction' });

export const rulesText: Words['rules'] = {
  conditions: {
    none: 'すべてのセッション',
    all: (parts) => parts.join('、'),
    of: {
      job: 'ジョブ',
      organization: '組織',
      source: 'ソース',
      objectName: 'オブジェクト',
      reason: '理由',
    },
    contains: (what, text) => `${what}が「${text}」を含む`,
    wildcard: (what, text) => `${what}がパターン「${text}」に一致`,
    regex: (what, text) => `${what}が正規表現「${text}」に一致`,
    types: { backup: 'バックアップジョブ', 'backup-copy': 'バックアップコピージョブ' },
    results: { Success: '成功', Warning: '警告', Failed: '失敗' },
    anyOf: (results) => results.join('または'),
  },
  does: (conditions, actions) => `${conditions}: ${actions}`,

  all: (parts) => list.format(parts),
  nothing: '[通知] タブの設定どおり',
  countAs: { success: '理由を無視', warning: '理由を警告として扱う' },
  notify: { never: '通知しない', always: '常に通知' },
  recipients: {
    also: (address) => `宛先に ${address} を追加`,
    alsoCounted: (count) => pluralize(count, { other: '宛先を # 件追加' }),
    instead: (address) => `宛先を ${address} に変更`,
    insteadCounted: (count) => pluralize(count, { other: '宛先を # 件に変更' }),
  },
  channels: {
    only: (names) => `${list.format(names)} のみ`,
    also: (names) => `${list.format(names)} にも送信`,
  },
  subject: '件名を変更',
  importance: { high: '重要度: 高', normal: '重要度: 標準' },

  becomes: (from, to) => `${from}から${to}に変更`,
  ignored: (count) => `${count} 件を無視`,
  lowered: (count) => pluralize(count, { other: '# 件を警告として扱う' }),
  notifiedBy: (route) => `${route} で通知`,
  notNotifiedBy: (route) => `${route} では通知なし`,
  to: (addresses) => `宛先: ${list.format(addresses)}`,
};
