import { Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { optionsText } from '../../text/options-text.ts';
import type { AuthorizationLineState } from './authorization-line-state.ts';
import { useOptions } from './options-context.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';

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

/** The buttons and links of the authorization line. */
export function AuthorizationActions({ line }: { line: AuthorizationLineState }) {
  const styles = useStyles();
  const [isAskingToSignOut, setIsAskingToSignOut] = useState(false);
  return (
    <div className={styles.actions}>
      <MainAction action={line.action} />
      {line.offersSignOut && <ActionLink label={optionsText.signOut} onClick={() => setIsAskingToSignOut(true)} />}
      <SignOutDialog isOpen={isAskingToSignOut} onClose={() => setIsAskingToSignOut(false)} />
    </div>
  );
}

function MainAction({ action }: Pick<AuthorizationLineState, 'action'>) {
  const styles = useStyles();
  const { authorize, cancelSignIn } = useOptions().authorization;
  switch (action) {
    case 'authorize-now':
      return (
        <DialogButton
          label={optionsText.authorizeNow}
          className={styles.wide}
          isBusy={authorize.progress === 'slow'}
          onClick={() => authorize.run()}
        />
      );
    case 'reauthorize':
      return <ActionLink label={optionsText.reauthorize} onClick={() => authorize.run()} />;
    case 'cancel-sign-in':
      return (
        <DialogButton
          label={optionsText.cancelSignIn}
          aria-label={optionsText.cancelSignInName}
          className={styles.wide}
          onClick={() => cancelSignIn.run()}
        />
      );
  }
}

export function ActionLink({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Link {...accessKeyProps(label)} onClick={onClick}>
      <AccessText label={label} />
    </Link>
  );
}
