import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { commonText } from '../text/common-text.ts';
import { DialogButton } from './dialog-button.tsx';
import { fadeInPlace } from './dialog-motion.ts';
import { useQuestionStyles } from './question-styles.ts';
import { leavingProps, useReturnedFocus } from './use-returned-focus.ts';

interface QuestionDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** What is done if the person says so; with the mark of its access key. */
  confirm: string;
  /** The person has to say more first. */
  isConfirmDisabled?: boolean;
  /** What is said to do nothing, where `Cancel` could be taken for something else. */
  refuse?: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. Esc and Cancel do nothing. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { isOpen, title, children, confirm, isConfirmDisabled = false, onConfirm, onClose } = props;
  const { refuse = commonText.cancel } = props;
  useReturnedFocus(isOpen);
  return (
    <Dialog
      modalType="alert"
      open={isOpen}
      surfaceMotion={fadeInPlace}
      onOpenChange={(_, data) => {
        if (!data.open) onClose();
      }}
    >
      <DialogSurface {...leavingProps(isOpen)} className={useQuestionStyles().surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <DialogButton
              label={confirm}
              isPrimary
              isDisabled={isConfirmDisabled}
              onClick={() => {
                onConfirm();
                onClose();
              }}
            />
            <DialogButton label={refuse} onClick={onClose} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
