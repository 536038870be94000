import { Checkbox, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OptionsValueName } from '../../src-shared/forms/options-form.ts';
import { managedNoteId, useIsManaged } from '../api/managed-settings.ts';
import { accessKeyProps } from './access-key.ts';
import { AccessText } from './access-text.tsx';
import { ManagedMark, ManagedTooltip } from './managed-tooltip.tsx';

// Fluent's check box keeps 8 px on every side; in a dialog the box lines up with the fields and rows are 24 px high.
const useStyles = makeStyles({
  indicator: { marginLeft: '0', marginTop: '4px', marginBottom: '4px' },
  label: { paddingTop: '2px', paddingBottom: '2px', paddingLeft: '0', paddingRight: '0' },
  // Fluent greys the text of an unchecked box, which then looks disabled.
  enabled: { color: tokens.colorNeutralForeground1 },
  wide: { maxWidth: '100%' },
});

interface DialogCheckBoxProps {
  /** With the mark of its access key. */
  label: string;
  isChecked: boolean;
  isDisabled?: boolean;
  /** What it shows, where an organization can set it: then it is disabled here. */
  setting?: OptionsValueName;
  /** One sentence on what it does, shown on pointing and focus and read with the label. */
  hint?: string;
  onChange: (isChecked: boolean) => void;
  'aria-describedby'?: string | undefined;
  'data-field'?: string;
}

/** A check box as dialogs have it. */
export function DialogCheckBox({
  label,
  isChecked,
  isDisabled = false,
  setting,
  hint,
  onChange,
  ...rest
}: DialogCheckBoxProps): ReactNode {
  const styles = useStyles();
  const isManaged = useIsManaged(setting);
  const labelText = (
    <>
      <AccessText label={label} />
      <ManagedMark isManaged={isManaged} />
    </>
  );
  const box = (
    <Checkbox
      {...accessKeyProps(label)}
      {...rest}
      {...(isManaged && { 'aria-describedby': managedNoteId })}
      className={mergeClasses(styles.wide, !isDisabled && !isManaged && styles.enabled)}
      indicator={{ className: styles.indicator }}
      label={{ className: styles.label, children: labelText }}
      checked={isChecked}
      disabled={isDisabled || isManaged}
      onChange={(_, data) => onChange(data.checked === true)}
    />
  );
  if (isManaged) return <ManagedTooltip isManaged>{box}</ManagedTooltip>;
  if (hint === undefined) return box;
  return (
    <Tooltip content={hint} relationship="description" positioning="above-start">
      {box}
    </Tooltip>
  );
}
