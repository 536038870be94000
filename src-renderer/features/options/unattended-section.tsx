import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isOfService } from '../../../src-shared/model/engine-view.ts';
import { describeUnattended } from '../../../src-shared/wording/describe-engine.ts';
import { useEngineView } from '../../api/engine-view.ts';
import { optionsText } from '../../text/options-text.ts';
import { words } from '../../text/words.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '4px' },
  title: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  command: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** What happens while nobody is signed in, and the command that changes it (product section 12.5). */
export function UnattendedSection() {
  const styles = useStyles();
  const view = useEngineView();
  const { serviceCommand } = useOptions().snapshot;
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{optionsText.unattended}</h2>
      {describeUnattended(words, view).map((sentence) => (
        <Text key={sentence} size={200} className={styles.hint}>
          {sentence}
        </Text>
      ))}
      {isOfService(view) && (
        <Text size={200} className={styles.hint}>
          {optionsText.unattendedEnd}
        </Text>
      )}
      {view.kind === 'own' && serviceCommand !== null && (
        <>
          <Text size={200} className={styles.hint}>
            {optionsText.unattendedCommand}
          </Text>
          <Text size={200} className={styles.command}>
            {serviceCommand}
          </Text>
        </>
      )}
    </div>
  );
}
