import { Field, makeStyles, type FieldProps } from '@fluentui/react-components';
import { cloneElement, isValidElement, type ReactNode } from 'react';
import type { OptionsValueName } from '../../src-shared/forms/options-form.ts';
import { managedNoteId, useIsManaged } from '../api/managed-settings.ts';
import { AccessText } from './access-text.tsx';
import { ManagedMark, ManagedTooltip } from './managed-tooltip.tsx';

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
  /** What the control shows, where an organization can set it: then the control is disabled here. */
  setting?: OptionsValueName;
  /** A line under the control that is always there. */
  hint?: NonNullable<FieldProps['hint']>;
  children: NonNullable<FieldProps['children']>;
}

/** A control with its label above it and its error lines below it. */
export function DialogField({
  label,
  problems = [],
  isDisabled = false,
  setting,
  hint,
  children,
}: DialogFieldProps): ReactNode {
  const styles = useStyles();
  const isManaged = useIsManaged(setting);
  const labelText = (
    <>
      <AccessText label={label} />
      <ManagedMark isManaged={isManaged} />
    </>
  );
  const field = (
    <Field
      className={styles.field}
      {...(hint !== undefined && { hint })}
      label={{ className: styles.label, disabled: isDisabled || isManaged, children: labelText }}
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
      {isManaged && isValidElement<ControlProps>(children)
        ? cloneElement(children, { disabled: true, 'aria-describedby': managedNoteId })
        : children}
    </Field>
  );
  return <ManagedTooltip isManaged={isManaged}>{field}</ManagedTooltip>;
}

/** What every control of a field knows. */
interface ControlProps {
  disabled: boolean;
  'aria-describedby': string;
}
