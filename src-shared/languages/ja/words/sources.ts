import type { Words } from '../../texts.ts';

export const sourcesText: Words['sources'] = {
  folder: 'セッションフォルダー',
  mail: '他のプログラムのメール',
  'removed-server': '削除されたバックアップサーバー',
};
