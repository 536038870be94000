import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { describeFailure, type NextStep } from '../../../src-shared/domain/failure.ts';
import { describeAcceptedTestMessage } from '../../../src-shared/domain/test-message-outcome.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import type { NoticeSteps } from '../notices/failure-notice.tsx';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import type { TestMessageResult } from './use-test-message.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '16px', rowGap: '4px', alignItems: 'flex-start', minHeight: '32px' },
  result: { flexGrow: 1, flexBasis: '180px', minWidth: '0' },
  // On the line of the button's text.
  running: { paddingTop: '8px' },
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  text: { minWidth: '0', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: '128px' },
});

/** `Test Message` and what came of it (product section 2.7). */
export function TestMessageRow() {
  const styles = useStyles();
  const { state, testMessage } = useOptions();
  const { send, cancel, result } = testMessage;
  return (
    <div className={styles.row}>
      <div role="status" aria-label={optionsText.testResult} className={styles.result}>
        {send.progress === 'slow' && (
          <Text size={200} block className={styles.running}>
            {send.isLong ? optionsText.testWaiting : optionsText.testRunning}
          </Text>
        )}
        {send.isLong && (
          <Text size={200}>
            <Link onClick={() => cancel.run()}>{optionsText.cancelTest}</Link>
          </Text>
        )}
        {result !== null && <ResultLine result={result} />}
      </div>
      <DialogButton
        label={optionsText.testMessage}
        className={styles.button}
        isDisabled={!state.form.isEnabled}
        isBusy={send.progress === 'slow'}
        onClick={() => send.run()}
      />
    </div>
  );
}

function ResultLine({ result }: { result: TestMessageResult }) {
  const styles = useStyles();
  if (result.kind === 'accepted') {
    return (
      <div className={styles.line}>
        <StatusIcon kind="ok" />
        <Text size={200} className={styles.text}>
          {describeAcceptedTestMessage(result.recipientCount, result.requestId)}
        </Text>
      </div>
    );
  }
  const { title, detail, nextStep } = describeFailure(result.failure, 'at-hand');
  return (
    <div className={styles.line}>
      <StatusIcon kind="error" />
      <div className={styles.text}>
        <Text size={200} weight="semibold">
          {title}
        </Text>
        <Paragraph
          sentences={nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail]}
          className={styles.detail}
        />
        <NextStepLink nextStep={nextStep} />
      </div>
    </div>
  );
}

function NextStepLink({ nextStep }: { nextStep: NextStep }) {
  const { authorize, editApplication } = useOptions().authorization;
  const steps: NoticeSteps = {
    authorize: () => authorize.run(),
    'open-application-settings': () => editApplication.run(),
  };
  const run = nextStep.kind === 'advice' ? undefined : steps[nextStep.kind];
  if (run === undefined) return null;
  return (
    <Text size={200}>
      <Link onClick={run}>{nextStep.label}</Link>
    </Text>
  );
}
