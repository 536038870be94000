import { makeStyles, Text } from '@fluentui/react-components';
import { DialogButton } from '../../components/dialog-button.tsx';
import { commonText } from '../../text/common-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { useOptions } from './options-context.ts';
import { chosenSenderParts } from './sender-parts.ts';
import type { Submission } from './use-submission.ts';

// In a row with the buttons where there is room.
const useStyles = makeStyles({ status: { flexGrow: 1, flexBasis: '160px' } });

/** OK, Cancel and Apply. */
export function OptionsFooter({ submission }: { submission: Submission }) {
  const styles = useStyles();
  const { press, pressed, progress, isWaiting, canApply } = submission;
  const isSlow = progress === 'slow';
  const { state, authorization } = useOptions();
  // One control of the window stands out: what has to be done next, or OK.
  const isOkNext = chosenSenderParts(state).isOkNext({ state, authorization });
  return (
    <>
      <Text size={200} role="status" className={styles.status}>
        {isWaiting && optionsText.savingWaits}
      </Text>
      <DialogButton
        label={commonText.ok}
        isPrimary={isOkNext}
        isBusy={isSlow && pressed === 'ok'}
        onClick={() => press('ok')}
      />
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
