import type { WindowTexts } from '../../texts.ts';

export const certificateText: WindowTexts['certificate'] = {
  trustTitle: 'このサーバーを信頼しますか?',
  trustDetail: (host, port) =>
    `${host} (ポート ${port}) が、まだ信頼されていない証明書を提示しました。サーバーには何も送信されていません。`,
  trust: '信頼する(&T)',
  changedTitle: '証明書が変更されました',
  changedDetail: (host, port) =>
    `${host} (ポート ${port}) が、信頼済みのものとは異なる証明書を提示しました。サーバーには何も送信されていません。`,
  changedAdvice:
    'サーバーで証明書が更新され、サーバーに同じ新しい拇印が表示されている場合にのみ信頼してください。それ以外の場合は、別のコンピューターがパスワードを盗むために応答している可能性があります。',
  trustChanged: '新しい証明書を信頼する(&T)',
  doNotTrust: '信頼しない(&D)',
  fingerprint: 'SHA-256 拇印',
  fingerprintBefore: 'これまで信頼していたもの (SHA-256)',
  fingerprintNow: '今回提示されたもの (SHA-256)',
};
