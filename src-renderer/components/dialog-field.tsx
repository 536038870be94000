import { Field, makeStyles, type FieldProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AccessText } from './access-text.tsx';

const useStyles = makeStyles({
  label: { paddingTop: '0', paddingBottom: '0', marginBottom: '2px' },
  // Fields get narrower than their controls would like, where text is large.
  field: { minWidth: '0', gridTemplateColumns: 'minmax(0, 1fr)' },
  message: { display: 'flex', overflowWrap: 'anywhere' },
});

interface DialogFieldProps {
  /** With the mark of its access key. */
  label: string;
  /** One line per problem; bound to the control, which is marked invalid while there are any. */
  problems?: readonly string[];
  /** Greys the label; the control disables itself. */
  isDisabled?: boolean;
  /** A line under the control that is always there. */
  hint?: NonNullable<FieldProps['hint']>;
  children: NonNullable<FieldProps['children']>;
}

/** A control with its label above it and its error lines below it. */
export function DialogField({ label, problems = [], isDisabled = false, hint, children }: DialogFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      {...(hint !== undefined && { hint })}
      label={{ className: styles.label, disabled: isDisabled, children: <AccessText label={label} /> }}
      validationState={problems.length > 0 ? 'error' : 'none'}
      {...(problems.length > 0 && {
        validationMessage: {
          className: styles.message,
          children: (
            <div>
              {problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </div>
          ),
        },
      })}
    >
      {children}
    </Field>
  );
}
