import type { WindowTexts } from '../../texts.ts';

export const aboutText: WindowTexts['about'] = {
  windowTitle: 'Backup Notifier for Microsoft 365 のバージョン情報',
  version: (version) => `バージョン ${version}`,
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'システム',
    architecture: 'アーキテクチャ',
  },
  engine: 'エンジン',
  versions: '実行環境',
  license: 'MIT License で提供されるフリーソフトウェアです。Copyright © 2026 Backup Notifier contributors.',
  trademarks: 'Microsoft および Veeam とは関係ありません。製品名は各社に帰属します。',
  licenses: 'サードパーティのライセンス(&T)',
  licensesTitle: 'サードパーティのライセンス',
  copy: '詳細をコピー(&D)',
  copied: 'コピーしました',
  copyByHand: 'システムによりコピーが拒否されました。テキストを選択してコピーしてください。',
  back: '戻る(&B)',
  close: '閉じる(&C)',
};
