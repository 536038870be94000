import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  canBeSentAgain,
  decideSendAgain,
  discardable,
  isSentCorrected,
} from '../../../src-shared/model/history-actions.ts';
import type { ShownHistoryDetails, OpenReportOutcome } from '../../../src-shared/model/history.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { writeToClipboard } from '../../api/write-to-clipboard.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { historyText } from '../../text/history-text.ts';
import { describeEntry, describeTargets } from './describe-entry.ts';

const useStyles = makeStyles({
  actions: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  status: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  // Takes no part in the gaps.
  empty: { position: 'absolute' },
});

interface HistoryActionsProps {
  details: ShownHistoryDetails;
  presentation: Presentation;
  /** Nothing else has to be done first. */
  isSendAgainCure: boolean;
}

/** `Send again`, `Discard`, `Open report` and `Copy details`. */
export function HistoryActions({ details, presentation, isSendAgainCure }: HistoryActionsProps) {
  const styles = useStyles();
  const { id } = details.row;
  const [said, setSaid] = useState<{ id: number; text: string } | null>(null);
  const [question, setQuestion] = useState<'send-again' | 'discard' | null>(null);
  const decision = canBeSentAgain(details.row) ? decideSendAgain(details.messages) : { kind: 'none' as const };
  const sendAgain = useAction((expected: 'stuck' | 'repeat') => request('history.send-again', { id, expected }));
  const discard = useAction(() => request('history.discard', { id }));
  const openReport = useAction(async () => {
    setSaid({ id, text: describeOpenReport(await request('history.open-report', { id })) });
  });
  const copy = useAction(async () => {
    const isCopied = await writeToClipboard(describeEntry(details, presentation));
    setSaid({ id, text: isCopied ? historyText.copied : historyText.copyFailed });
  });
  const onSendAgain = () => {
    if (decision.kind === 'stuck') sendAgain.run('stuck');
    if (decision.kind === 'repeat') setQuestion('send-again');
  };
  const hint = decision.kind === 'stuck' && isSentCorrected(details.messages) ? historyText.sendsAsOptionsSay : '';
  const result = said?.id === id && said.text !== '' ? said.text : hint;
  const text = openReport.isLong ? historyText.reportOpens : result;
  return (
    <div role="group" aria-label={historyText.actions} className={styles.actions}>
      <DialogButton
        label={historyText.sendAgain}
        isPrimary={isSendAgainCure}
        isDisabled={decision.kind === 'none'}
        isBusy={sendAgain.progress === 'slow'}
        onClick={onSendAgain}
      />
      <DialogButton
        label={historyText.discard}
        isDisabled={discardable(details.messages).length === 0}
        isBusy={discard.progress === 'slow'}
        onClick={() => setQuestion('discard')}
      />
      <DialogButton
        label={historyText.openReport}
        isDisabled={details.session === null || details.messages.length === 0}
        isBusy={openReport.progress === 'slow'}
        onClick={() => openReport.run()}
      />
      <DialogButton label={historyText.copyDetails} onClick={() => copy.run()} />
      <Text role="status" size={200} className={text === '' ? styles.empty : styles.status}>
        {text}
      </Text>
      <QuestionDialog
        isOpen={question === 'send-again'}
        title={historyText.sendAgainTitle}
        confirm={historyText.sendAgain}
        onConfirm={() => sendAgain.run('repeat')}
        onClose={() => setQuestion(null)}
      >
        {historyText.sendAgainDetail(describeTargets(details.messages))}
      </QuestionDialog>
      <QuestionDialog
        isOpen={question === 'discard'}
        title={historyText.discardTitle}
        confirm={historyText.discard}
        onConfirm={() => discard.run()}
        onClose={() => setQuestion(null)}
      >
        {historyText.discardDetail}
      </QuestionDialog>
    </div>
  );
}

function describeOpenReport(outcome: OpenReportOutcome): string {
  switch (outcome.kind) {
    case 'opened':
      return '';
    case 'gone':
      return historyText.reportGone;
    case 'not-opened':
      return historyText.reportNotOpened(outcome.path, outcome.reason);
  }
}
