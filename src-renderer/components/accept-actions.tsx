import { DialogActions } from '@fluentui/react-components';
import { commonText } from '../text/common-text.ts';
import { DialogButton } from './dialog-button.tsx';

interface AcceptActionsProps {
  isBusy: boolean;
  onAccept: () => void;
  onCancel: () => void;
}

/** OK and Cancel of a dialog of fields. */
export function AcceptActions({ isBusy, onAccept, onCancel }: AcceptActionsProps) {
  return (
    <DialogActions>
      <DialogButton label={commonText.ok} isPrimary isBusy={isBusy} onClick={onAccept} />
      <DialogButton label={commonText.cancel} onClick={onCancel} />
    </DialogActions>
  );
}
