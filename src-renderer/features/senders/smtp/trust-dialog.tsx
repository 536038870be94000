import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { CertificateQuestion } from '../../../components/certificate-question.tsx';
import { fadeInPlace } from '../../../components/dialog-motion.ts';
import { useDialogKeys } from '../../../components/use-dialog-keys.ts';
import { leavingProps, useReturnedFocus } from '../../../components/use-returned-focus.ts';
import { smtpText } from '../../../text/smtp-text.ts';
import { useOptions } from '../../options/options-context.ts';
import type { ConnectionTest } from './use-connection-test.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(496px, calc(100vw - 32px))' },
});

/** Whether to trust the certificate of the server that was tested. Modal to the window. Enter and Esc do not trust. */
export function TrustDialog({ test: { asked, decide } }: { test: ConnectionTest }) {
  const styles = useStyles();
  const { state } = useOptions();
  const surface = useRef<HTMLDivElement>(null);
  const isAsking = asked !== null;
  useReturnedFocus(isAsking);
  useDialogKeys(surface, { onEnter: () => decide(false), onEscape: () => decide(false) });
  useEffect(() => {
    if (isAsking) surface.current?.querySelector<HTMLElement>('[data-default]')?.focus();
  }, [isAsking]);
  return (
    <Dialog modalType="alert" open={isAsking} surfaceMotion={fadeInPlace}>
      <DialogSurface {...leavingProps(isAsking)} className={styles.surface}>
        <div ref={surface}>
          {asked !== null && (
            <CertificateQuestion
              host={asked.host}
              port={state.form.smtp.port}
              fingerprint={asked.fingerprint}
              formerly={asked.trusted}
              advice={smtpText.trustAdvice}
              onDecide={decide}
            />
          )}
        </div>
      </DialogSurface>
    </Dialog>
  );
}
