import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Warning24Filled } from '@fluentui/react-icons';
import { useId } from 'react';
import { certificateText } from '../text/certificate-text.ts';
import { commonText } from '../text/common-text.ts';
import { DialogButton } from './dialog-button.tsx';
import { Fingerprint } from './fingerprint.tsx';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: '8px' },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  fingerprints: { margin: '0', display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface CertificateQuestionProps {
  host: string;
  port: string;
  fingerprint: string;
  /** The one that was trusted before for this server, or `null`. */
  formerly: string | null;
  /** Where the server itself shows its certificate. */
  advice: string;
  onDecide: (isTrusted: boolean) => void;
}

/**
 * Asks whether the certificate of a server is to be trusted, for a comparison with the server's own; the body of a dialog.
 * The default button never trusts (product sections 7.3 and 11.1).
 */
export function CertificateQuestion(props: CertificateQuestionProps) {
  const { host, port, fingerprint, formerly, advice, onDecide } = props;
  const styles = useStyles();
  const contentId = useId();
  const isChanged = formerly !== null;
  const text = certificateText;
  return (
    <DialogBody>
      <DialogTitle>
        <span className={styles.title}>
          {isChanged && <Warning24Filled aria-hidden className={styles.warning} />}
          {isChanged ? text.changedTitle : text.trustTitle}
        </span>
      </DialogTitle>
      <DialogContent id={contentId} className={styles.content}>
        <Text>{isChanged ? text.changedDetail(host, port) : text.trustDetail(host, port)}</Text>
        <dl className={styles.fingerprints}>
          {isChanged && <Fingerprint label={text.fingerprintBefore} value={formerly} />}
          <Fingerprint label={isChanged ? text.fingerprintNow : text.fingerprint} value={fingerprint} />
        </dl>
        <Text>{isChanged ? text.changedAdvice : advice}</Text>
      </DialogContent>
      <DialogActions fluid>
        <DialogButton
          data-default=""
          label={isChanged ? text.doNotTrust : commonText.cancel}
          aria-describedby={contentId}
          isPrimary
          onClick={() => onDecide(false)}
        />
        <DialogButton label={isChanged ? text.trustChanged : text.trust} onClick={() => onDecide(true)} />
      </DialogActions>
    </DialogBody>
  );
}
