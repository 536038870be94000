import type { Texts } from '../../texts.ts';

export const reportText: Texts['notices']['report'] = {
  columns: {
    name: '名前',
    type: '種類',
    status: '状態',
    start: '開始',
    end: '終了',
    duration: '所要時間',
    items: 'アイテム',
    size: 'サイズ',
    details: '詳細',
  },
  partBegins: (part, firstRow) => `レポートの第 ${part} 部: ${firstRow} 行目から。`,
  allRows: (rows) => `全 ${rows} 行。`,
  someRows: ({ first, last, all }) => `${first} ～ ${last} 行目 (全 ${all} 行)。`,
  partContinues: (part) => `第 ${part} 部に続きます。`,
  sentence: (outcome) => `${outcome}。`,
  csvColumns: [
    '名前',
    '種類',
    '状態',
    '開始',
    '終了',
    '所要時間 (秒)',
    'アイテム',
    'サイズ (バイト)',
    '詳細',
    '報告された状態',
  ],
};
