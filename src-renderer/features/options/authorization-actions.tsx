import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { optionsText } from '../../text/options-text.ts';
import type { AuthorizationLineState } from './authorization-line-state.ts';
import { useOptions } from './options-context.ts';
import { useOverlays } from './use-overlays.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    minHeight: '32px',
  },
  wide: { minWidth: '128px' },
});

/** The button that signs in for the first time; its field is the one of every button in its place. */
export interface FirstSignIn {
  /** With the mark of its access key. */
  label: string;
  field: FocusableField;
}

/** The buttons and links of the authorization line. */
export function AuthorizationActions({ line, first }: { line: AuthorizationLineState; first: FirstSignIn }) {
  const styles = useStyles();
  const overlays = useOverlays();
  const [isAskingToSignOut, setIsAskingToSignOut] = useState(false);
  return (
    <div className={styles.actions}>
      <MainAction {...line} first={first} />
      {line.offersSignOut && (
        <ActionLink label={optionsText.signOut} isDisabled={line.mustWait} onClick={() => setIsAskingToSignOut(true)} />
      )}
      {overlays !== null && (
        <overlays.SignOutDialog isOpen={isAskingToSignOut} onClose={() => setIsAskingToSignOut(false)} />
      )}
    </div>
  );
}

interface MainActionProps extends Pick<AuthorizationLineState, 'action' | 'accent' | 'mustWait'> {
  first: FirstSignIn;
}

function MainAction({ action, accent, mustWait, first: { label, field } }: MainActionProps) {
  const styles = useStyles();
  const { authorize, cancelSignIn } = useOptions().authorization;
  switch (action) {
    case 'none':
      return null;
    case 'authorize-now':
    case 'sign-in-again':
      return (
        <DialogButton
          data-field={field}
          label={action === 'authorize-now' ? label : optionsText.signInAgain}
          className={styles.wide}
          isPrimary={accent === 'action'}
          isDisabled={mustWait}
          isBusy={authorize.progress === 'slow'}
          onClick={() => authorize.run()}
        />
      );
    case 'reauthorize':
      return (
        <ActionLink
          data-field={field}
          label={optionsText.reauthorize}
          isDisabled={mustWait}
          onClick={() => authorize.run()}
        />
      );
    case 'stop-sign-in':
      return (
        <DialogButton
          data-field={field}
          label={optionsText.stopSignIn}
          className={styles.wide}
          onClick={() => cancelSignIn.run()}
        />
      );
  }
}

interface ActionLinkProps {
  /** With the mark of its access key. */
  label: string;
  isDisabled?: boolean;
  onClick: () => void;
  'data-field'?: string;
}

function ActionLink({ label, isDisabled = false, ...rest }: ActionLinkProps) {
  return (
    <Link {...accessKeyProps(label)} {...rest} disabledFocusable={isDisabled}>
      <AccessText label={label} />
    </Link>
  );
}
