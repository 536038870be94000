import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { optionsText } from '../../text/options-text.ts';
import { notifiesOfNothing } from './options-form-state.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  // A gap before what is no result.
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  group: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  indented: { paddingInlineStart: '24px' },
  // Takes no part in the gaps.
  empty: { position: 'absolute' },
  note: { display: 'flex', gap: '8px', alignItems: 'flex-start', color: tokens.colorNeutralForeground2 },
});

/** Which results are notified. */
export function NotifyOnGroup() {
  const styles = useStyles();
  const noteId = useId();
  const { state, edit } = useOptions();
  const { route } = state.form;
  const isDisabled = !route.isEnabled;
  const isNoteShown = notifiesOfNothing(route);
  return (
    <div className={styles.part}>
      <div role="group" aria-label={optionsText.notifyOn} aria-describedby={noteId} className={styles.group}>
        <DialogCheckBox
          setting="route.shouldNotifyOnSuccess"
          label={optionsText.notifyOnSuccess}
          isChecked={route.shouldNotifyOnSuccess}
          isDisabled={isDisabled}
          onChange={(shouldNotifyOnSuccess) => edit({ route: { shouldNotifyOnSuccess } })}
        />
        {!route.shouldNotifyOnSuccess && route.shouldNotifyOnFailure && (
          // Where every success is notified, this one is too; and whoever is not told of a failure is not told of its end.
          <div className={styles.indented}>
            <DialogCheckBox
              setting="route.shouldNotifyOnRecovery"
              label={optionsText.notifyOnRecovery}
              isChecked={route.shouldNotifyOnRecovery}
              isDisabled={isDisabled}
              onChange={(shouldNotifyOnRecovery) => edit({ route: { shouldNotifyOnRecovery } })}
            />
          </div>
        )}
        <DialogCheckBox
          setting="route.shouldNotifyOnWarning"
          label={optionsText.notifyOnWarning}
          isChecked={route.shouldNotifyOnWarning}
          isDisabled={isDisabled}
          onChange={(shouldNotifyOnWarning) => edit({ route: { shouldNotifyOnWarning } })}
        />
        <DialogCheckBox
          setting="route.shouldNotifyOnFailure"
          label={optionsText.notifyOnFailure}
          isChecked={route.shouldNotifyOnFailure}
          isDisabled={isDisabled}
          onChange={(shouldNotifyOnFailure) => edit({ route: { shouldNotifyOnFailure } })}
        />
        <DialogCheckBox
          setting="route.shouldNotifyOnMissed"
          label={optionsText.notifyOnMissed}
          isChecked={route.shouldNotifyOnMissed}
          isDisabled={isDisabled}
          onChange={(shouldNotifyOnMissed) => edit({ route: { shouldNotifyOnMissed } })}
        />
      </div>
      <DialogCheckBox
        setting="route.shouldSuppressUntilLastRetry"
        label={optionsText.suppressUntilLastRetry}
        hint={optionsText.suppressHint}
        isChecked={route.shouldSuppressUntilLastRetry}
        isDisabled={isDisabled}
        onChange={(shouldSuppressUntilLastRetry) => edit({ route: { shouldSuppressUntilLastRetry } })}
      />
      <div id={noteId} role="status" className={isNoteShown ? undefined : styles.empty}>
        {isNoteShown && (
          <div className={styles.note}>
            <StatusIcon kind="warning" />
            <Text size={200}>{optionsText.nothingNotified}</Text>
          </div>
        )}
      </div>
    </div>
  );
}
