import type { Texts } from '../../texts.ts';

export const signInPagesText: Texts['desktop']['signInPages'] = {
  success: {
    title: 'サインインしました',
    text: 'このページを閉じてかまいません。このアカウントを使用するには、Backup Notifier に戻り、[OK] または [適用] をクリックしてください。',
  },
  failure: {
    title: 'サインインは完了しませんでした',
    text: 'このページを閉じてかまいません。同じ内容が Backup Notifier に表示されています。',
    why: (title, detail) => `${title}。${detail}`,
  },
};
