import type { SenderId } from '../../../model/sender.ts';
import type { WindowTexts } from '../../texts.ts';

const modernAuthentication = (service: string, button: string) => ({
  step: '承認',
  hint: `[${button}] をクリックし、ブラウザーで ${service} にサインインしてください。`,
});

const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'サーバーの設定',
    hint: 'SMTP サーバーと差出人のアドレスを入力してください。ポートとログインは [詳細設定] にあります。',
  },
  gmail: modernAuthentication('Google アカウント', 'Google でサインイン'),
  'microsoft-365': modernAuthentication('Microsoft 365', '今すぐ承認'),
};

export const firstRunText: WindowTexts['firstRun'] = {
  title: 'はじめに',
  steps: (sender) => ({
    authorize: setUp[sender].step,
    recipients: '宛先の選択',
    test: 'テストの送信',
  }),
  done: '完了',
  hints: (sender) => ({
    authorize: setUp[sender].hint,
    recipients: '[メール通知を有効にする] を選択したまま、[宛先] に受信者を入力してください。',
    test: '[テストメッセージ] をクリックし、受信トレイを確認してください。',
  }),
  complete: '準備が完了しました。[OK] をクリックして保存してください。',
};
