import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Circle12Filled, ErrorCircle12Filled } from '@fluentui/react-icons';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { optionsText } from '../../text/options-text.ts';
import type { markOfTab } from './options-form-state.ts';

const useStyles = makeStyles({
  mark: { display: 'flex' },
  error: { color: tokens.colorStatusDangerForeground1 },
  unsaved: { color: tokens.colorBrandForeground1, transform: 'scale(0.6)' },
});

interface TabMarkProps {
  mark: ReturnType<typeof markOfTab>;
  className?: string;
}

/** Beside the name of a tab, by picture and for screen readers by words: an error, or a change that is not saved. */
export function TabMark({ mark, className }: TabMarkProps) {
  const styles = useStyles();
  if (mark === null) return null;
  const Icon = mark === 'error' ? ErrorCircle12Filled : Circle12Filled;
  return (
    <>
      <span className={mergeClasses(styles.mark, styles[mark], className)}>
        <Icon aria-hidden />
      </span>
      <VisuallyHidden>{optionsText.tabMarks[mark]}</VisuallyHidden>
    </>
  );
}
