import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Warning24Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import { DialogButton } from '../../components/dialog-button.tsx';
import { useQuestionStyles } from '../../components/question-styles.ts';
import { leavingProps, useReturnedFocus } from '../../components/use-returned-focus.ts';
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

interface TrustCertificateDialogProps {
  contact: Contact;
  host: string;
  port: string;
  onDecide: (isTrusted: boolean) => void;
}

/**
 * Asks whether the certificate of a server is to be trusted, for a comparison with the server's own. One that has
 * changed is never trusted by the default button (product section 7.3).
 */
export function TrustCertificateDialog({ contact, host, port, onDecide }: TrustCertificateDialogProps) {
  const styles = useStyles();
  const asked = contact.kind === 'asking' ? contact : null;
  useReturnedFocus(asked !== null);
  const [shown, setShown] = useState(asked);
  // While the dialog fades away it still says what it has said.
  if (asked !== null && asked !== shown) setShown(asked);
  const isChanged = shown !== null && shown.formerly !== null;
  const text = backupServersText;
  return (
    <Dialog
      modalType="alert"
      open={asked !== null}
      onOpenChange={(_, data) => {
        if (!data.open) onDecide(false);
      }}
    >
      <DialogSurface {...leavingProps(asked !== null)} className={useQuestionStyles().surface}>
        <DialogBody>
          <DialogTitle>
            <span className={styles.title}>
              {isChanged && <Warning24Filled aria-hidden className={styles.warning} />}
              {isChanged ? text.changedTitle : text.trustTitle}
            </span>
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{isChanged ? text.changedDetail(host, port) : text.trustDetail(host, port)}</Text>
            {shown !== null && (
              <dl className={styles.fingerprints}>
                {shown.formerly !== null && <Fingerprint label={text.fingerprintBefore} value={shown.formerly} />}
                <Fingerprint label={isChanged ? text.fingerprintNow : text.fingerprint} value={shown.fingerprint} />
              </dl>
            )}
            <Text>{isChanged ? text.changedAdvice : text.trustAdvice}</Text>
          </DialogContent>
          {isChanged ? (
            <DialogActions fluid>
              <DialogButton label={text.doNotTrust} isPrimary onClick={() => onDecide(false)} />
              <DialogButton label={text.trustChanged} onClick={() => onDecide(true)} />
            </DialogActions>
          ) : (
            <DialogActions fluid>
              <DialogButton label={text.trust} isPrimary onClick={() => onDecide(true)} />
              <DialogButton label={commonText.cancel} onClick={() => onDecide(false)} />
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
