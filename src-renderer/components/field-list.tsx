import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: '96px minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '4px',
    margin: '0',
  },
  term: { color: tokens.colorNeutralForeground2, overflowWrap: 'normal' },
  value: { margin: '0', whiteSpace: 'pre-line' },
});

export interface Field {
  label: string;
  value: string;
}

/** Names and values, one below the other. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.fields}>
      {fields.map(({ label, value }) => (
        <Fragment key={label}>
          <dt className={styles.term}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
