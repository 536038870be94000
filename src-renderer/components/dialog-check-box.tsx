import { Checkbox, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { accessKeyProps } from './access-key.ts';
import { AccessText } from './access-text.tsx';

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
  hint,
  onChange,
  ...rest
}: DialogCheckBoxProps): ReactNode {
  const styles = useStyles();
  const box = (
    <Checkbox
      {...accessKeyProps(label)}
      {...rest}
      className={mergeClasses(styles.wide, !isDisabled && styles.enabled)}
      indicator={{ className: styles.indicator }}
      label={{ className: styles.label, children: <AccessText label={label} /> }}
      checked={isChecked}
      disabled={isDisabled}
      onChange={(_, data) => onChange(data.checked === true)}
    />
  );
  if (hint === undefined) return box;
  return (
    <Tooltip content={hint} relationship="description" positioning="above-start">
      {box}
    </Tooltip>
  );
}
