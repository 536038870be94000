import { makeStyles, Tooltip } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { commonText } from '../text/common-text.ts';

const useStyles = makeStyles({
  // A disabled control hears of no pointer.
  around: { minWidth: '0' },
  lock: { flexShrink: 0, marginInlineStart: '4px', verticalAlign: 'text-bottom' },
});

/** Around a control: where the organization has set it, pointing at it says so. The control is described by that anyway. */
export function ManagedTooltip({ isManaged, children }: { isManaged: boolean; children: ReactNode }) {
  const styles = useStyles();
  if (!isManaged) return children;
  return (
    <Tooltip content={commonText.managed} relationship="inaccessible" positioning="above-start">
      <div className={styles.around}>{children}</div>
    </Tooltip>
  );
}

/** Behind the label, in its colour: seen also where colours are forced. */
export function ManagedMark({ isManaged }: { isManaged: boolean }) {
  const styles = useStyles();
  return isManaged && <LockClosed16Regular aria-hidden className={styles.lock} />;
}
