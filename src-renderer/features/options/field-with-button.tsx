import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrowWindow } from '../../components/narrow-window.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '200px', minWidth: '0' },
  // Below the label, beside the control; error lines may follow under the control.
  button: {
    marginTop: `calc(${tokens.lineHeightBase300} + 2px)`,
    minWidth: 'min(132px, 100%)',
    display: 'grid',
    [narrowWindow]: { marginTop: '0' },
  },
});

/** A field with the button that belongs to it at its right; buttons of such rows are equally wide. */
export function FieldWithButton({ field, button }: { field: ReactNode; button: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <div className={styles.field}>{field}</div>
      <div className={styles.button}>{button}</div>
    </div>
  );
}
