import { makeStyles, Text } from '@fluentui/react-components';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { registrationGuideText } from '../../text/registration-guide-text.ts';
import { TroubleSummary } from '../notices/trouble-summary.tsx';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px 24px',
  },
  steps: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '16px' },
  title: { display: 'block' },
});

/** The guide behind `How to register an application` (product section 2.11). */
export function RegistrationGuidePage() {
  const styles = useStyles();
  const close = useAction(() => request('window.close', undefined));
  const end = () => close.run();
  return (
    <DialogFrame
      title={registrationGuideText.windowTitle}
      size="small"
      onEnter={end}
      onEscape={end}
      footer={<DialogButton label={registrationGuideText.close} isPrimary onClick={end} />}
    >
      <TroubleSummary />
      <div className={styles.content} tabIndex={0} role="region" aria-label={registrationGuideText.windowTitle}>
        <Text>{registrationGuideText.introduction}</Text>
        <ol className={styles.steps}>
          {registrationGuideText.steps.map(({ title, text }) => (
            <li key={title}>
              <Text weight="semibold" className={styles.title}>
                {title}
              </Text>
              <Text>{text}</Text>
            </li>
          ))}
        </ol>
        <Text>{registrationGuideText.regions}</Text>
      </div>
    </DialogFrame>
  );
}
