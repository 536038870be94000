import { QuestionDialog } from '../../components/question-dialog.tsx';
import { optionsText } from '../../text/options-text.ts';
import { signInOfChosen, whoIsSignedIn } from './sign-ins.ts';
import { useOptions } from './options-context.ts';

/** Asks first, because signing out takes effect at once and Cancel of the window does not undo it (product section 3.7). */
export function SignOutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { state, authorization } = useOptions();
  const signIn = signInOfChosen(state);
  return (
    <QuestionDialog
      isOpen={isOpen}
      title={optionsText.signOutTitle}
      confirm={optionsText.signOut}
      onConfirm={() => authorization.signOut.run()}
      onClose={onClose}
    >
      {optionsText.signOutDetail(signIn === null ? '' : whoIsSignedIn(signIn))}
    </QuestionDialog>
  );
}
