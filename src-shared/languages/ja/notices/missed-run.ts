import type { Texts } from '../../texts.ts';
import { writePeriod } from './counts.ts';

export const missedRunText: Texts['notices']['missedRun'] = {
  notRun: 'ジョブが実行されていません',
  notRunSince: (time) => `ジョブが ${time} 以降実行されていません`,
  summary: (job) => `${job} は予定どおり実行されませんでした`,
  noneReported: (later) => `予定されていた実行が、${writePeriod(later)}経過しても報告されていません。`,
  whatToCheck: (computer) =>
    `${computer === null ? 'コンピューター' : `${computer} `}の電源が入っていること、およびバックアッププログラムとそのスケジューラーが実行されていることを確認してください。`,
  noMoreMessages: 'ジョブが再び実行されるまで、このジョブに関するメッセージは送信されません。',
  expectedAt: (time) => `予定: ${time}`,
  noneKnown: '記録なし',
};
