import { makeStyles, Text } from '@fluentui/react-components';
import { useRef } from 'react';
import { DialogButton } from '../dialog-button.tsx';
import { useFocusPassedOn } from '../use-focus-passed-on.ts';

const useStyles = makeStyles({
  empty: {
    position: 'absolute',
    top: '64px',
    left: '24px',
    right: '24px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '16px',
    textAlign: 'center',
  },
});

interface EmptyTableProps {
  text: string;
  /** Label of the button that ends search and filters; `null`: there are none. */
  showAll: string | null;
  onShowAll: () => void;
}

/** Why a table has no rows. */
export function EmptyTable({ text, showAll, onShowAll }: EmptyTableProps) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.empty}>
      <Text role="status">{text}</Text>
      {showAll !== null && <DialogButton label={showAll} onClick={onShowAll} />}
    </div>
  );
}
