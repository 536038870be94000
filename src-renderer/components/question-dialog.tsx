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
import { useQuestionStyles } from './question-styles.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

interface QuestionDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  /** What is done if the person says so; with the mark of its access key. */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. Esc and Cancel do nothing. */
export function QuestionDialog({ isOpen, title, children, confirm, onConfirm, onClose }: QuestionDialogProps) {
  useReturnedFocus(isOpen);
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
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <DialogButton
              label={confirm}
              isPrimary
              onClick={() => {
                onConfirm();
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
