import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useDialogKeys } from './use-dialog-keys.ts';
import { useFocusPassedOn } from './use-focus-passed-on.ts';
import { useWindowTitle } from './use-window-title.ts';
import { useReturnedFocus } from './use-returned-focus.ts';

// In its own window the dialog fills it. In a browser tab, which has other sizes, it is a sheet in the middle.
const isTab = '@media (min-width: 800px)';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    [isTab]: { padding: '24px', backgroundColor: tokens.colorNeutralBackground3 },
  },
  sheet: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    [isTab]: {
      height: 'auto',
      maxHeight: '100%',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusXLarge,
      boxShadow: tokens.shadow28,
      overflow: 'hidden',
    },
  },
  // One pixel more on each side for the border of the sheet.
  options: { [isTab]: { width: '722px', height: 'min(730px, 100%)' } },
  small: { [isTab]: { width: '482px' } },
  dimmed: { opacity: 0.4 },
  title: {
    // The window's own title bar says it; a tab has none.
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '40px',
    fontWeight: tokens.fontWeightSemibold,
    [isTab]: {
      position: 'static',
      width: 'auto',
      height: '40px',
      flexShrink: 0,
      clipPath: 'none',
      padding: '0 24px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  // Everything above the buttons scrolls together, so that a small window or large text hides none of it.
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    alignItems: 'center',
    padding: '12px 24px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface DialogFrameProps {
  title: string;
  size: 'options' | 'small';
  /** Another window has to be closed first. */
  isInert?: boolean;
  onEnter: () => void;
  onEscape: () => void;
  footer: ReactNode;
  /** Drawn over the frame, also while it is inert. */
  overlay?: ReactNode;
  children: ReactNode;
}

/** The surface of a dialog-like window: title, content, and a row of buttons that is always in sight. */
export function DialogFrame(props: DialogFrameProps) {
  const { title, size, isInert = false, onEnter, onEscape, footer, overlay, children } = props;
  const styles = useStyles();
  const sheet = useRef<HTMLElement>(null);
  useDialogKeys(sheet, { onEnter, onEscape });
  // What is inert loses the focus.
  useReturnedFocus(isInert);
  // Another frame may take its place.
  useFocusPassedOn(sheet);
  const shownTitle = useWindowTitle(title);
  return (
    <div className={styles.page}>
      <main ref={sheet} inert={isInert} className={mergeClasses(styles.sheet, styles[size], isInert && styles.dimmed)}>
        <h1 className={styles.title}>{shownTitle}</h1>
        <div className={styles.body}>{children}</div>
        <div className={styles.footer}>{footer}</div>
      </main>
      {overlay}
    </div>
  );
}
