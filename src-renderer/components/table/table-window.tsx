import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';

const useStyles = makeStyles({
  window: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // No box of its own: the notices measure themselves by the window.
  top: { display: 'contents' },
  content: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '0',
    display: 'flex',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { position: 'relative', flexGrow: 1, minWidth: '0', minHeight: '0', display: 'flex' },
});

interface TableWindowProps {
  title: string;
  /** Notices and toolbar. */
  top: ReactNode;
  table: ReactNode;
  details: ReactNode;
  /** The details are shown in place of the rest, which keeps its place and its scrolling behind them. */
  isPage: boolean;
}

/** A window with a table, and with the details of a row beside it or in its place. */
export function TableWindow({ title, top, table, details, isPage }: TableWindowProps) {
  const styles = useStyles();
  return (
    <main className={styles.window}>
      <VisuallyHidden>
        <h1>{title}</h1>
      </VisuallyHidden>
      <div className={styles.top} inert={isPage}>
        {top}
      </div>
      <div className={styles.content}>
        <div className={styles.table} inert={isPage}>
          {table}
        </div>
        {details}
      </div>
    </main>
  );
}
