import { Button, makeStyles, mergeClasses, Spinner, type ButtonProps } from '@fluentui/react-components';
import { narrowWindow } from './narrow-window.ts';
import { accessKeyProps } from './access-key.ts';
import { AccessText } from './access-text.tsx';

const useStyles = makeStyles({
  // In place of the label, which keeps its room and its name: the button must not change its size.
  busyLabel: { opacity: 0 },
  spinner: { position: 'absolute' },
  button: {
    minWidth: '88px',
    [narrowWindow]: { minWidth: '72px' },
    fontWeight: 'normal',
    paddingLeft: '10px',
    paddingRight: '10px',
  },
});

export interface DialogButtonProps {
  /** With the mark of its access key. */
  label: string;
  onClick?: () => void;
  isPrimary?: boolean;
  isDisabled?: boolean;
  /** Shows a spinner and refuses presses, but keeps the focus. */
  isBusy?: boolean;
  size?: ButtonProps['size'];
  className?: string | undefined;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'data-field'?: string;
  /** Focused when its part is shown. */
  'data-default'?: string;
}

/** A push button as dialogs have it. A disabled one keeps the focus, so that the keyboard does not lose its place. */
export function DialogButton(props: DialogButtonProps) {
  const { label, isPrimary = false, isDisabled = false, isBusy = false, size = 'medium', className, ...rest } = props;
  const styles = useStyles();
  return (
    <Button
      {...accessKeyProps(label)}
      {...rest}
      size={size}
      className={mergeClasses(styles.button, className)}
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabledFocusable={isDisabled || isBusy}
      aria-busy={isBusy}
    >
      <span className={mergeClasses(isBusy && styles.busyLabel)}>
        <AccessText label={label} />
      </span>
      {/* The button itself says that it is busy. */}
      {isBusy && <Spinner aria-hidden size="tiny" className={styles.spinner} />}
    </Button>
  );
}
