import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { commonText } from '../../text/common-text.ts';

const useStyles = makeStyles({
  part: { flexShrink: 0 },
  bar: { paddingTop: '8px', paddingBottom: '8px' },
  // Fluent's own space below is enough where no button follows.
  noActionsBar: { paddingBottom: '0' },
  // Paths and server words can be long and without blanks.
  body: { minWidth: '0', overflowWrap: 'anywhere' },
  title: { display: 'block' },
  line: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  actions: { marginTop: '4px', marginBottom: '0' },
  noActions: { display: 'none' },
});

export interface NoticeAction {
  label: string;
  run: () => void;
  isBusy?: boolean;
}

interface NoticeBarProps {
  /** Default: `warning`. */
  intent?: 'info' | 'warning' | 'error';
  title: string;
  /** Whole sentences, one under the other. */
  lines: readonly string[];
  /** Labels may have the mark of an access key. */
  actions?: readonly NoticeAction[];
  onDismiss?: () => void;
}

/** One message bar. */
export function NoticeBar({ intent = 'warning', title, lines, actions = [], onDismiss }: NoticeBarProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  const dismiss =
    onDismiss === undefined ? null : (
      <Button
        appearance="transparent"
        size="small"
        aria-label={commonText.dismiss(title)}
        icon={<Dismiss16Regular />}
        onClick={onDismiss}
      />
    );
  return (
    <div ref={part} className={styles.part}>
      <MessageBar
        intent={intent}
        layout="multiline"
        className={mergeClasses(styles.bar, actions.length === 0 && styles.noActionsBar)}
      >
        <MessageBarBody className={styles.body}>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {lines.map((line) => (
            <span key={line} className={styles.line}>
              {line}
            </span>
          ))}
        </MessageBarBody>
        <MessageBarActions
          className={mergeClasses(styles.actions, actions.length === 0 && styles.noActions)}
          containerAction={dismiss}
        >
          {actions.map(({ label, run, isBusy = false }) => (
            <Button key={label} {...accessKeyProps(label)} size="small" disabledFocusable={isBusy} onClick={run}>
              <AccessText label={label} />
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
