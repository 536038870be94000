import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useQuestionStyles } from '../../components/question-styles.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { commonText } from '../../text/common-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';

/** Asks first, because signing out takes effect at once and Cancel of the window does not undo it (product section 3.7). */
export function SignOutDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { state, authorization } = useOptions();
  useReturnedFocus(isOpen);
  const { inUse } = state.account;
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface className={useQuestionStyles().surface}>
        <DialogBody>
          <DialogTitle>{optionsText.signOutTitle}</DialogTitle>
          <DialogContent>
            {optionsText.signOutDetail(inUse.kind === 'not-authorized' ? '' : inUse.account.username)}
          </DialogContent>
          <DialogActions>
            <DialogButton
              label={optionsText.signOut}
              isPrimary
              onClick={() => {
                authorization.signOut.run();
                onClose();
              }}
            />
            <DialogButton label={commonText.cancel} onClick={onClose} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
