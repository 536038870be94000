import { Link, makeStyles, Text } from '@fluentui/react-components';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { digestText } from '../../text/digest-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import { TestResult } from './test-message-row.tsx';
import { useDigest, type DigestResult } from './use-digest.ts';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', rowGap: '4px', alignItems: 'flex-start', minHeight: '32px' },
  result: { flexGrow: 1, flexBasis: '180px', minWidth: '0' },
});

/** `Preview` and `Send now`, and what came of them. */
export function DigestActionsRow() {
  const styles = useStyles();
  const options = useOptions();
  const { preview, send, cancel, result } = useDigest(options);
  const { digest, route } = options.state.form;
  return (
    <div className={styles.row}>
      <div role="status" aria-label={digestText.result} className={styles.result}>
        {send.progress === 'slow' && (
          <Text size={200} block>
            {send.isLong ? optionsText.testWaiting(words.services[route.senderId].name) : digestText.sending}
          </Text>
        )}
        {send.isLong && (
          <Text size={200}>
            <Link onClick={() => cancel.run()}>{optionsText.cancelTest}</Link>
          </Text>
        )}
        {result !== null && <DigestResultLine result={result} />}
      </div>
      <DialogButton
        label={digestText.preview}
        isDisabled={!digest.isEnabled}
        isBusy={preview.progress === 'slow'}
        onClick={() => preview.run()}
      />
      <DialogButton
        label={digestText.sendNow}
        isDisabled={!digest.isEnabled || !route.isEnabled}
        isBusy={send.progress === 'slow'}
        onClick={() => send.run()}
      />
    </div>
  );
}

function DigestResultLine({ result }: { result: DigestResult }) {
  switch (result.kind) {
    case 'previewed':
      return <ResultLine icon="ok" title={digestText.previewOpened} />;
    case 'preview-not-opened':
      return <ResultLine icon="error" title={digestText.previewNotOpened(result.path, result.reason)} />;
    case 'sent':
      return <TestResult result={result.outcome} />;
  }
}
