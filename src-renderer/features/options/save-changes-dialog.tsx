import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { fadeInPlace } from '../../components/dialog-motion.ts';
import { useQuestionStyles } from '../../components/question-styles.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { leavingProps, useReturnedFocus } from '../../components/use-returned-focus.ts';
import { commonText } from '../../text/common-text.ts';
import { optionsText } from '../../text/options-text.ts';
import type { Submission } from './use-submission.ts';

/** Asked when the window is closed with unsaved changes (product section 2.8). */
export function SaveChangesDialog({ submission }: { submission: Submission }) {
  useReturnedFocus(submission.isAskingToSave);
  return (
    <Dialog
      modalType="alert"
      open={submission.isAskingToSave}
      surfaceMotion={fadeInPlace}
      onOpenChange={(_, data) => {
        if (!data.open) submission.keepOpen();
      }}
    >
      <DialogSurface {...leavingProps(submission.isAskingToSave)} className={useQuestionStyles().surface}>
        <DialogBody>
          <DialogTitle>{optionsText.saveChangesTitle}</DialogTitle>
          <DialogContent>{optionsText.saveChangesDetail}</DialogContent>
          <DialogActions fluid>
            <DialogButton label={optionsText.save} isPrimary onClick={() => submission.press('ok')} />
            <DialogButton label={optionsText.dontSave} onClick={() => submission.press('cancel')} />
            <DialogButton label={commonText.cancel} onClick={submission.keepOpen} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
