import { makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { useRef } from 'react';
import { DialogButton } from '../../components/dialog-button.tsx';
import { narrowWindow } from '../../components/narrow-window.ts';
import { StatusIcon } from '../../components/status-icon.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { optionsText } from '../../text/options-text.ts';
import { AuthorizationActions, type FirstSignIn } from './authorization-actions.tsx';
import { decideMicrosoftLine } from './application-line-state.ts';
import { decideGoogleLine, type AuthorizationLineState } from './authorization-line-state.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  // Icon, title and actions in a row; details below, as wide as there is room.
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(min-content, 1fr) auto',
    alignItems: 'start',
    minHeight: '32px',
  },
  icon: { gridArea: '1 / 1', marginTop: '8px', marginRight: '8px' },
  // One live region whose parts take part in the grid.
  status: { display: 'contents' },
  title: { gridArea: '1 / 2', paddingTop: '6px', marginRight: '16px', overflowWrap: 'break-word' },
  details: {
    gridArea: '2 / 2 / auto / span 2',
    minWidth: '0',
    overflowWrap: 'anywhere',
    [narrowWindow]: { paddingTop: '4px' },
  },
  detail: { color: tokens.colorNeutralForeground2 },
  nextStep: { gridArea: '3 / 2 / auto / span 2', marginTop: '4px' },
  actions: { gridArea: '1 / 3', [narrowWindow]: { gridArea: '4 / 1 / auto / span 3' } },
});

/** The state of the account at Microsoft 365 and what can be done about it (product section 2.3). */
export function AuthorizationLine() {
  const { state, authorization } = useOptions();
  const line = decideMicrosoftLine(state.account, state.form.microsoft, authorization.signOut);
  return <LineOfAccount line={line} first={{ label: optionsText.authorizeNow, field: 'microsoft.authorization' }} />;
}

/** The same for the account at Google (product section 11.2). */
export function GoogleAuthorizationLine() {
  const { state, authorization } = useOptions();
  const line = decideGoogleLine(state.googleAccount, state.form.gmail, authorization.signOut);
  return <LineOfAccount line={line} first={{ label: optionsText.signInWithGoogle, field: 'gmail.authorization' }} />;
}

function LineOfAccount({ line, first }: { line: AuthorizationLineState; first: FirstSignIn }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { state, authorization } = useOptions();
  const details = state.shouldFinishSignIn ? [...line.details, optionsText.finishSignInFirst] : line.details;
  useKeptFocus(root, line.action);
  return (
    <div ref={root} role="group" aria-label={optionsText.authorization} className={styles.line}>
      {line.icon !== 'none' && <StatusIcon kind={line.icon} className={styles.icon} />}
      <div role="status" className={styles.status}>
        <div className={styles.title}>
          <LineTitle line={line} />
        </div>
        {details.length > 0 && (
          <div className={styles.details}>
            <Paragraph sentences={details} className={styles.detail} />
          </div>
        )}
      </div>
      {line.offersApplicationSettings && (
        <div className={styles.nextStep}>
          <DialogButton
            label={optionsText.openApplicationSettings}
            isPrimary={line.accent === 'application-settings'}
            onClick={() => authorization.editAdvanced.run()}
          />
        </div>
      )}
      <div className={styles.actions}>
        <AuthorizationActions line={line} first={first} />
      </div>
    </div>
  );
}

function LineTitle({ line }: { line: AuthorizationLineState }) {
  const title = <Text weight={line.details.length > 0 ? 'semibold' : 'regular'}>{line.title}</Text>;
  if (line.account === null) return title;
  return (
    <>
      <Tooltip content={line.account} relationship="inaccessible" positioning="below-start">
        {title}
      </Tooltip>
      <VisuallyHidden>{line.account}</VisuallyHidden>
    </>
  );
}
