import type { Words } from '../../../texts.ts';

type Failures = Words['failures'];

export const commonText: Pick<Failures, 'steps' | 'joinSentences' | 'titleAndSentences'> = {
  steps: {
    authorize: '再サインイン',
    'open-application-settings': 'アプリケーションの設定を開く',
    'open-history': '履歴を開く',
    'open-session-folder': 'フォルダーを開く',
  },
  joinSentences: (sentences) => sentences.join(''),
  titleAndSentences: (title, sentences) => `${title}。${sentences}`,
};
