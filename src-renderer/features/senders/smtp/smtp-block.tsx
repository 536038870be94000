import { Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ClipboardEvent } from 'react';
import { readSmtpServer } from '../../../../src-shared/forms/smtp-form.ts';
import { isMicrosoftSmtpHost } from '../../../../src-shared/model/microsoft-smtp.ts';
import { describeFailure } from '../../../../src-shared/wording/describe-failure.ts';
import { accessKeyProps } from '../../../components/access-key.ts';
import { DialogButton } from '../../../components/dialog-button.tsx';
import { DialogField } from '../../../components/dialog-field.tsx';
import { ResultLine } from '../../../components/result-line.tsx';
import { smtpText } from '../../../text/smtp-text.ts';
import { FieldWithButton } from '../../options/field-with-button.tsx';
import { useOptions } from '../../options/options-context.ts';
import { problemsOf } from '../../options/options-form-state.ts';
import { useOverlays } from '../../options/use-overlays.ts';
import { describeConnected, describeConnection } from './describe-connection.ts';
import { useConnectionTest, type ConnectionTest } from './use-connection-test.ts';
import { words } from '../../../text/words.ts';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '4px' },
  control: { minWidth: '0', width: '100%' },
  // Room for the line that is there most of the time.
  state: { minHeight: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The server, where and how messages go, and a test of the connection (product section 11.1). */
export function SmtpBlock() {
  const styles = useStyles();
  const { state, edit, dispatch } = useOptions();
  const { smtp, route } = state.form;
  const overlays = useOverlays();
  const test = useConnectionTest(smtp, {
    onInvalid: ({ problems }) => dispatch({ kind: 'refused', problems }),
    onTrusted: (fingerprint) => edit({ smtp: { fingerprint } }),
  });
  // A certificate was trusted for one server.
  const editPlace = (changes: { host: string; port?: string }) => edit({ smtp: { ...changes, fingerprint: null } });
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const read = readSmtpServer(event.clipboardData.getData('text/plain'));
    if (read === null || read.port === '') return;
    event.preventDefault();
    editPlace(read);
  };
  return (
    <div className={styles.block}>
      <FieldWithButton
        field={
          <DialogField
            isDisabled={!route.isEnabled}
            setting="smtp.host"
            label={smtpText.host}
            problems={problemsOf(state, 'smtp.host')}
          >
            <Input
              {...accessKeyProps(smtpText.host)}
              data-field="smtp.host"
              className={styles.control}
              spellCheck={false}
              disabled={!route.isEnabled}
              placeholder={smtpText.hostExample}
              value={smtp.host}
              onChange={(_, { value }) => editPlace({ host: value })}
              onPaste={paste}
            />
          </DialogField>
        }
        button={
          test.isUnderWay && test.isLong ? (
            <DialogButton label={smtpText.stop} onClick={test.stop} />
          ) : (
            <DialogButton label={smtpText.test} isDisabled={!route.isEnabled} isBusy={test.isSlow} onClick={test.run} />
          )
        }
      />
      <div role="group" aria-label={smtpText.connection} className={styles.state}>
        <ConnectionState test={test} />
      </div>
      {overlays !== null && <overlays.TrustDialog test={test} />}
    </div>
  );
}

/** One line, unless something has to be said. */
function ConnectionState({ test }: { test: ConnectionTest }) {
  const styles = useStyles();
  const { state, edit } = useOptions();
  const { smtp } = state.form;
  const connection = describeConnection(smtp);
  const { outcome } = test;
  const isAtMicrosoft = smtp.requiresLogin && isMicrosoftSmtpHost(smtp.host);
  return (
    <>
      <div role="status">
        {test.isUnderWay && test.isSlow && (
          <ResultLine icon="busy" title={test.isLong ? smtpText.waiting(connection ?? '') : smtpText.contacting} />
        )}
        {!test.isUnderWay && <TestOutcome outcome={outcome} connection={connection} />}
      </div>
      {(test.isUnderWay || outcome === null || outcome.kind === 'invalid') && !(test.isUnderWay && test.isSlow) && (
        <Text size={200} className={styles.quiet}>
          {connection ?? smtpText.noServer}
        </Text>
      )}
      {isAtMicrosoft && (
        <ResultLine icon="warning" title={smtpText.microsoftTitle} sentences={[smtpText.microsoftDetail]}>
          <Text size={200}>
            <Link onClick={() => edit({ route: { senderId: 'microsoft-365' } })}>{smtpText.useMicrosoft}</Link>
          </Text>
        </ResultLine>
      )}
    </>
  );
}

function TestOutcome({ outcome, connection }: { outcome: ConnectionTest['outcome']; connection: string | null }) {
  switch (outcome?.kind) {
    case 'connected':
      return (
        <ResultLine
          icon="ok"
          title={smtpText.connected}
          sentences={[`${connection ?? ''}.`, ...describeConnected(outcome)]}
        />
      );
    case 'failed': {
      const { title, detail, nextStep } = describeFailure(words, outcome.failure, 'at-hand');
      return <ResultLine icon="error" title={title} sentences={[detail, nextStep.label]} />;
    }
    case 'not-trusted':
      return <ResultLine icon="warning" title={smtpText.certificateNotTrusted} />;
    default:
      return null;
  }
}
