import type { Texts } from '../../texts.ts';

export const windowTitlesText: Texts['desktop']['windowTitles'] = {
  options: 'オプション',
  'application-settings': 'Microsoft 365 アプリケーションの設定',
  'registration-guide': 'アプリケーションの登録方法',
  about: 'Backup Notifier for Microsoft 365 のバージョン情報',
  history: '履歴',
  jobs: 'ジョブ',
};
