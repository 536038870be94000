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
import { backupServerProducts, type BackupServerProduct } from '../../../src-shared/model/backup-server-products.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { backupServersText } from '../../text/backup-servers-text.ts';
import { commonText } from '../../text/common-text.ts';
import type { Contact } from './backup-server-dialog-state.ts';
import { Fingerprint } from './fingerprint.tsx';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: '8px' },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', overflowWrap: 'anywhere' },
  fingerprints: { margin: '0', display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface TrustQuestionProps {
  product: BackupServerProduct;
  asked: Extract<Contact, { kind: 'asking' }>;
  host: string;
  port: string;
  onDecide: (isTrusted: boolean) => void;
}

/**
 * Asks whether the certificate of a server is to be trusted, for a comparison with the server's own; in place of what the
 * server's dialog shows otherwise. The default button never trusts (product section 7.3).
 */
export function TrustQuestion({ product, asked, host, port, onDecide }: TrustQuestionProps) {
  const styles = useStyles();
  const contentId = useId();
  const { formerly, fingerprint } = asked;
  const isChanged = formerly !== null;
  const text = backupServersText;
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
        <Text>{isChanged ? text.changedAdvice : text.trustAdvice(backupServerProducts[product])}</Text>
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
