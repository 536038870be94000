import { Link, makeStyles, Text } from '@fluentui/react-components';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { NextStep } from '../../../src-shared/wording/failure-description.ts';
import { describeAcceptedTestMessage, describeTestSender } from '../../../src-shared/wording/describe-test-message.ts';
import { useState } from 'react';
import { useAction } from '../../api/use-action.ts';
import { writeToClipboard } from '../../api/write-to-clipboard.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { optionsText } from '../../text/options-text.ts';
import { words } from '../../text/words.ts';
import { useOptions } from './options-context.ts';
import type { TestMessageResult } from './use-test-message.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '16px', rowGap: '4px', alignItems: 'flex-start', minHeight: '32px' },
  result: { flexGrow: 1, flexBasis: '180px', minWidth: '0' },
  // On the line of the button's text.
  running: { paddingTop: '8px' },
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
            {send.isLong
              ? optionsText.testWaiting(words.services[state.form.route.senderId].name)
              : optionsText.testRunning}
          </Text>
        )}
        {send.isLong && (
          <Text size={200}>
            <Link onClick={() => cancel.run()}>{optionsText.cancelTest}</Link>
          </Text>
        )}
        {result !== null && <TestResult result={result} />}
      </div>
      <DialogButton
        label={optionsText.testMessage}
        className={styles.button}
        isDisabled={!state.form.route.isEnabled}
        isBusy={send.progress === 'slow'}
        onClick={() => send.run()}
      />
    </div>
  );
}

export function TestResult({ result }: { result: TestMessageResult }) {
  if (result.kind === 'accepted') {
    return (
      <ResultLine icon="ok" title={optionsText.testSent(result.recipientCount, result.sender)}>
        <CopyDetails details={describeAcceptedTestMessage(words, result)} />
      </ResultLine>
    );
  }
  const { title, detail, nextStep } = describeFailure(words, result.failure, 'at-hand');
  const sentences = [
    detail,
    ...(nextStep.kind === 'advice' ? [nextStep.label] : []),
    describeTestSender(words, result),
  ];
  return (
    <ResultLine icon="error" title={title} sentences={sentences.filter((sentence) => sentence !== '')}>
      <NextStepLink nextStep={nextStep} />
    </ResultLine>
  );
}

/** The ids by which support finds the message; where they cannot be copied, they are shown. */
function CopyDetails({ details }: { details: string }) {
  const [said, setSaid] = useState('');
  const copy = useAction(async () => {
    setSaid((await writeToClipboard(details)) ? optionsText.copied : optionsText.testDetailsNotCopied(details));
  });
  return (
    <Text size={200}>
      <Link onClick={() => copy.run()}>{optionsText.copyTestDetails}</Link> {said}
    </Text>
  );
}

function NextStepLink({ nextStep }: { nextStep: NextStep }) {
  const { authorize, editAdvanced } = useOptions().authorization;
  const steps: Partial<Record<NextStep['kind'], () => void>> = {
    authorize: () => authorize.run(),
    'open-application-settings': () => editAdvanced.run(),
  };
  const run = steps[nextStep.kind];
  if (run === undefined) return null;
  return (
    <Text size={200}>
      <Link onClick={run}>{nextStep.label}</Link>
    </Text>
  );
}
