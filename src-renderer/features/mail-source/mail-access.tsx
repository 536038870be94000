import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MailAccessPart, MailAccessView } from '../../../src-shared/model/mail-source.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { Fingerprint } from '../../components/fingerprint.tsx';
import { QuestionDialog } from '../../components/question-dialog.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { mailSourceText } from '../../text/mail-source-text.ts';

const useStyles = makeStyles({
  root: { flexBasis: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  list: { minWidth: '0', margin: '4px 0 0', display: 'flex', flexDirection: 'column', gap: '4px' },
  term: { display: 'inline', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: {
    margin: '0',
    display: 'inline',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** What other computers are set up with, shown when a person asks for it. */
export function MailAccess({ port }: { port: string }) {
  const styles = useStyles();
  const [access, setAccess] = useState<MailAccessView | 'unreadable' | null>(null);
  const show = useAction(async () => setAccess((await request('mail-source.access', undefined)) ?? 'unreadable'));
  const [asked, setAsked] = useState<MailAccessPart>('password');
  const [isAsking, setIsAsking] = useState(false);
  const renew = useAction(async () => setAccess(await request('mail-source.renew-access', { part: asked })));
  const isUnreadable = access === 'unreadable';
  const renewing = (
    <>
      <div role="group" aria-label={mailSourceText.renewActions} className={styles.actions}>
        {(isUnreadable ? (['password'] as const) : (['password', 'certificate'] as const)).map((part) => (
          <DialogButton
            key={part}
            label={mailSourceText.renew[part]}
            size="small"
            isBusy={renew.progress === 'slow'}
            onClick={() => {
              setAsked(part);
              setIsAsking(true);
            }}
          />
        ))}
      </div>
      <QuestionDialog
        isOpen={isAsking}
        title={mailSourceText.renewTitle[asked]}
        confirm={mailSourceText.renewConfirm[asked]}
        onConfirm={() => renew.run()}
        onClose={() => setIsAsking(false)}
      >
        {mailSourceText.renewDetail[asked]} {isUnreadable && mailSourceText.renewUnreadable}
      </QuestionDialog>
    </>
  );
  if (isUnreadable) {
    return (
      <div className={styles.root}>
        <ResultLine icon="error" title={mailSourceText.accessUnreadable} />
        {renewing}
      </div>
    );
  }
  if (access === null) {
    return (
      <Text size={200} className={styles.root}>
        <Link {...accessKeyProps(mailSourceText.showAccess)} onClick={() => show.run()}>
          <AccessText label={mailSourceText.showAccess} />
        </Link>
      </Text>
    );
  }
  const { server, username, password, fingerprint } = access;
  const lines = [
    [mailSourceText.server, `${server}:${port}`],
    [mailSourceText.encryption, mailSourceText.startTls],
    [mailSourceText.username, username],
    [mailSourceText.password, password],
  ];
  return (
    <div className={styles.root}>
      <dl className={styles.list}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt className={styles.term}>{`${label}: `}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        <Fingerprint label={mailSourceText.fingerprint} value={fingerprint} />
      </dl>
      {renewing}
    </div>
  );
}
