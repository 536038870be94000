import { useState } from 'react';
import { correctedFailures } from '../../../src-shared/model/history-actions.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { HistoryProblem } from '../../../src-shared/model/history.ts';
import { formatCount, type Presentation } from '../../../src-shared/model/presentation.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { historyText } from '../../text/history-text.ts';
import { NoticeBar } from '../notices/notice-bar.tsx';
import { toNoticeAction, type NoticeSteps } from '../notices/failure-notice.tsx';
import { words } from '../../text/words.ts';

interface HistoryProblemNoticeProps {
  problem: HistoryProblem;
  presentation: Presentation;
  /** What this window can do about the reason. */
  steps: NoticeSteps;
  onShow: () => void;
}

/** All notifications that were refused for one reason: one thing to look at, with what a person can do about all of them. */
export function HistoryProblemNotice({ problem, presentation, steps, onShow }: HistoryProblemNoticeProps) {
  const { name, revision, failure, count } = problem;
  const [isAsking, setIsAsking] = useState(false);
  const sendAll = useAction(() => request('history.send-all-again', { name, revision }));
  const discardAll = useAction(() => request('history.discard-all', { name, revision }));
  const isBusy = sendAll.progress !== 'idle' || discardAll.progress !== 'idle';
  const { title, detail, nextStep } = describeFailure(words, failure);
  const cure = toNoticeAction(nextStep, steps);
  const isCorrected = (correctedFailures as readonly string[]).includes(failure.kind);
  const written = formatCount(count, presentation);
  return (
    <>
      <NoticeBar
        title={historyText.problem(count, written, title)}
        lines={[
          detail,
          ...(nextStep.kind === 'advice' ? [nextStep.label] : []),
          ...(isCorrected ? [historyText.sendsAsOptionsSay] : []),
        ]}
        actions={[
          ...(cure === null ? [] : [cure]),
          { label: historyText.showProblem(count), run: onShow },
          { label: historyText.sendAllAgain(count), run: () => sendAll.run(), isBusy },
          { label: historyText.discardAll(count), run: () => setIsAsking(true), isBusy },
        ]}
      />
      <QuestionDialog
        isOpen={isAsking}
        title={historyText.discardAllTitle(count, written)}
        confirm={historyText.discardAll(count)}
        onConfirm={() => discardAll.run()}
        onClose={() => setIsAsking(false)}
      >
        {historyText.discardAllDetail(count)}
      </QuestionDialog>
    </>
  );
}
