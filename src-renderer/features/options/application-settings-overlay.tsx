import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { optionsText } from '../../text/options-text.ts';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px',
  },
  note: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/** Says why Options does not react while the Application Settings window is open, wherever that one is. */
export function ApplicationSettingsOverlay() {
  const styles = useStyles();
  return (
    <div className={styles.overlay}>
      <Text role="status" className={styles.note}>
        {optionsText.waitingForApplicationSettings}
      </Text>
    </div>
  );
}
