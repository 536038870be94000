import type { WindowTexts } from '../../texts.ts';

export const applicationSettingsText: WindowTexts['applicationSettings'] = {
  windowTitle: 'Microsoft 365 アプリケーションの設定',
  cloud: 'クラウド(&L):',
  isCustom: 'カスタムのアプリケーション登録設定を使用する(&U)',
  clientId: 'アプリケーション クライアント ID(&I):',
  tenantId: 'テナント ID(&T):',
  signInAs: 'サインイン方法(&G):',
  signInChoices: { person: 'ユーザー', application: 'アプリケーション自体' },
  mailbox: '送信元のメールボックス(&M):',
  certificate: '証明書と秘密キー(&P):',
  noCertificate: 'PFX、または両方を含む PEM',
  validUntil: (day) => `有効期限: ${day}`,
  chooseFile: 'ファイルの選択(&F)...',
  password: 'ファイルのパスワード(&W):',
  openFile: '開く(&E)',
  staysInFile: 'キーをファイルに残す(&V)',
  staysInFileHint: 'キーが必要になるたびにファイルを読み取ります。コピーは保存されません。',
  guide: 'アプリケーションの登録方法(&H)',
};
