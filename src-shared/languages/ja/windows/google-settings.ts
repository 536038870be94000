import type { WindowTexts } from '../../texts.ts';

export const googleSettingsText: WindowTexts['googleSettings'] = {
  windowTitle: 'Google Gmail アプリケーションの設定',
  isCustom: 'カスタムのアプリケーション登録設定を使用する(&U)',
  clientId: 'アプリケーション クライアント ID(&I):',
  clientSecret: 'クライアント シークレット(&S):',
  storedSecret: '空のままにすると、保存済みの値が使用されます',
  noPreinstalled:
    'このビルドには Google アプリケーションがあらかじめ登録されていません。Google Cloud コンソールで、種類が「デスクトップ アプリ」の OAuth クライアントを作成してください。',
  testing:
    '同意画面が「テスト中」の間は、サインインが 7 日ごとに無効になります。アプリを公開するか、「内部」に設定してください。',
};
