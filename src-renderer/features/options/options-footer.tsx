import { DialogButton } from '../../components/dialog-button.tsx';
import { commonText } from '../../text/common-text.ts';
import type { Submission } from './use-submission.ts';

/** OK, Cancel and Apply. */
export function OptionsFooter({ submission: { press, pressed, progress, canApply } }: { submission: Submission }) {
  const isSlow = progress === 'slow';
  return (
    <>
      <DialogButton label={commonText.ok} isPrimary isBusy={isSlow && pressed === 'ok'} onClick={() => press('ok')} />
      <DialogButton label={commonText.cancel} isBusy={isSlow && pressed === 'cancel'} onClick={() => press('cancel')} />
      <DialogButton
        label={commonText.apply}
        isDisabled={!canApply}
        isBusy={isSlow && pressed === 'apply'}
        onClick={() => press('apply')}
      />
    </>
  );
}
