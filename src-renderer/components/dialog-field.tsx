import { Field, makeStyles, type FieldProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AccessText } from './access-text.tsx';

const useStyles = makeStyles({
  label: { paddingTop: '0', paddingBottom: '0', marginBottom: '4px' },
  field: { minWidth: '0' },
  message: { overflowWrap: 'anywhere' },
});

interface DialogFieldProps {
  /** With the mark of its access key. */
  label: string;
  /** One line per problem; bound to the control, which is marked invalid while there are any. */
  problems?: readonly string[];
  /** A line under the control that is always there. */
  hint?: NonNullable<FieldProps['hint']>;
  children: NonNullable<FieldProps['children']>;
}

/** A control with its label above it and its error lines below it. */
export function DialogField({ label, problems = [], hint, children }: DialogFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      {...(hint !== undefined && { hint })}
      label={{ className: styles.label, children: <AccessText label={label} /> }}
      validationState={problems.length > 0 ? 'error' : 'none'}
      {...(problems.length > 0 && {
        validationMessage: {
          className: styles.message,
          children: problems.map((problem) => <div key={problem}>{problem}</div>),
        },
      })}
    >
      {children}
    </Field>
  );
}
