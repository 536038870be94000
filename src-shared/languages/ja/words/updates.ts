import type { Words } from '../../texts.ts';

export const updatesText: Words['updates'] = {
  available: (version) => `バージョン ${version} が利用可能です`,
  byHand: {
    'system-proves-no-publisher': 'このシステムでは発行元を検証できないため、自動的にはインストールされません。',
    'package-names-no-publisher':
      'このパッケージには更新プログラムの発行元が記載されていないため、自動的にはインストールされません。',
  },
  offeredBy: (host) => `${host} から提供されています。このバージョンと同じ方法でインストールしてください。`,
  ready: (version) => `バージョン ${version} をインストールできます`,
  installedOnQuit: 'プログラムの終了時、または今すぐインストールされます。送信中の通知は、先に送信が完了します。',
  asksForAdministrator: 'Windows で管理者の許可が求められます。送信中の通知は、先に送信が完了します。',
  refused: (version) => `バージョン ${version} はインストールされませんでした`,
  notSigned: (host) =>
    `${host} から提供されたものは、このプログラムの発行元によって署名されていません。削除されました。`,
  tellWhoGaveIt: 'プログラムの提供元に連絡し、手動でインストールしないでください。',
};
