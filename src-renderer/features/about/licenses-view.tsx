import { makeStyles, tokens } from '@fluentui/react-components';
import { request } from '../../api/backup-notifier-api.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { aboutText } from '../../text/about-text.ts';

const useStyles = makeStyles({
  text: {
    flexGrow: 1,
    minHeight: '0',
    overflowY: 'auto',
    margin: '0',
    padding: '16px 24px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

const load = () => request('about.licenses', undefined);

/** The licences of the packages that are part of the program, with their texts. */
export function LicensesView({ onBack }: { onBack: () => void }) {
  const styles = useStyles();
  const loaded = useLoaded(load);
  return (
    <DialogFrame
      title={aboutText.licensesTitle}
      size="small"
      onEnter={onBack}
      onEscape={onBack}
      footer={<DialogButton label={aboutText.back} isPrimary onClick={onBack} />}
    >
      <LoadedPage loaded={loaded}>
        {(text) => (
          <pre className={styles.text} tabIndex={0} role="region" aria-label={aboutText.licensesTitle}>
            {text}
          </pre>
        )}
      </LoadedPage>
    </DialogFrame>
  );
}
