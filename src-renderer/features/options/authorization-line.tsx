import { makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { useRef } from 'react';
import { StatusIcon } from '../../components/status-icon.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { optionsText } from '../../text/options-text.ts';
import { AuthorizationActions } from './authorization-actions.tsx';
import { decideAuthorizationLine, type AuthorizationLineState } from './authorization-line-state.ts';
import { useOptions } from './options-context.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '16px', minHeight: '32px' },
  // The first line of text is as high as the buttons beside it.
  words: { display: 'flex', gap: '8px', flexGrow: 1, flexBasis: '180px', minWidth: '0', paddingTop: '6px' },
  icon: { marginTop: '2px' },
  text: { minWidth: '0', overflowWrap: 'anywhere' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The state of the authorization and what can be done about it (product section 2.3). */
export function AuthorizationLine() {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { state } = useOptions();
  const line = decideAuthorizationLine(state.account, state.form);
  useKeptFocus(root, line.action);
  return (
    <div ref={root} role="group" aria-label={optionsText.authorization} className={styles.line}>
      <div className={styles.words}>
        {line.icon !== 'none' && <StatusIcon kind={line.icon} className={styles.icon} />}
        <div role="status" className={styles.text}>
          <LineTitle line={line} />
          {line.details.map((detail) => (
            <Text key={detail} size={200} className={styles.detail}>
              {detail}
            </Text>
          ))}
          {state.shouldFinishSignIn && (
            <Text size={200} className={styles.detail}>
              {optionsText.finishSignInFirst}
            </Text>
          )}
        </div>
      </div>
      <AuthorizationActions line={line} />
    </div>
  );
}

function LineTitle({ line }: { line: AuthorizationLineState }) {
  const title = <Text weight={line.details.length > 0 ? 'semibold' : 'regular'}>{line.title}</Text>;
  if (line.account === null) return title;
  return (
    <>
      <Tooltip content={line.account} relationship="inaccessible" positioning="below-start">
        {title}
      </Tooltip>
      <VisuallyHidden>{line.account}</VisuallyHidden>
    </>
  );
}
