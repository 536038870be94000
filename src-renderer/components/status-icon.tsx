import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import {
  CalendarCancel16Filled,
  CheckmarkCircle16Filled,
  CircleOff16Regular,
  Clock16Filled,
  Clock16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';

export type StatusKind = 'off' | 'ok' | 'busy' | 'waiting' | 'info' | 'late' | 'missed' | 'warning' | 'error';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  off: { color: tokens.colorNeutralForeground3 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  busy: {},
  waiting: { color: tokens.colorNeutralForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  late: { color: tokens.colorStatusWarningForeground3 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  off: CircleOff16Regular,
  ok: CheckmarkCircle16Filled,
  waiting: Clock16Regular,
  info: Info16Regular,
  late: Clock16Filled,
  missed: CalendarCancel16Filled,
  warning: Warning16Filled,
  error: ErrorCircle16Filled,
};

/** A state as a picture. Always beside words that say the same, so it is hidden from screen readers. */
export function StatusIcon({ kind, className }: { kind: StatusKind; className?: string }) {
  const styles = useStyles();
  const classes = mergeClasses(styles.icon, styles[kind], className);
  if (kind === 'busy') return <Spinner aria-hidden size="extra-tiny" className={classes} />;
  const Icon = icons[kind];
  return <Icon aria-hidden className={classes} />;
}
