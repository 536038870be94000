import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const chainText: Texts['notices']['chain'] = {
  ranAgain: ({ missedAt, after }) =>
    `ジョブが${after === null ? '' : `前回から ${writePeriod(after)}後に`}再び実行されました。${missedAt} に予定されていた実行は行われませんでした。`,
  recovered: ({ since, runs }) =>
    `ジョブが再び成功しました。${since} から ${runs.written} 回の実行で失敗していました。`,
  retryMissing: 'このジョブの再試行が予告されていましたが、報告がありません。',
  retryAnnounced: 'このジョブの再試行が予告されています。',
  retryAnnouncedFor: (later) => `このジョブの再試行が、この試行の ${writePeriod(later)}後に予告されています。`,
  retryLate: '以前のメッセージで報告がないとされたこのジョブの再試行が、報告されました。',
};
