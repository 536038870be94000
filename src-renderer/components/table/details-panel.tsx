import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { commonText } from '../../text/common-text.ts';
import { accessKeyProps } from '../access-key.ts';
import { AccessText } from '../access-text.tsx';

const useStyles = makeStyles({
  panel: {
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '352px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '12px 16px 16px',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    // Not a shadow, which what scrolls would cover.
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  page: { position: 'fixed', inset: '0', zIndex: 2, width: '100%', borderLeft: 'none' },
  heading: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  // The way back is always in sight.
  pageHeading: {
    position: 'sticky',
    // Below the panel's outline.
    top: '2px',
    paddingTop: '10px',
    paddingBottom: '8px',
    marginTop: '-10px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  back: { flexShrink: 0 },
  title: {
    flexGrow: 1,
    margin: '0',
    paddingTop: '2px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

interface DetailsPanelProps {
  ref: Ref<HTMLDivElement>;
  /** Of what is selected; empty while it is not known. */
  title: string;
  /** Shown in place of the rest of the window. */
  isPage: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** The details of the selected row, beside its table or as a page. */
export function DetailsPanel({ ref, title, isPage, onClose, children }: DetailsPanelProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={ref}
      tabIndex={0}
      aria-label={commonText.details}
      className={mergeClasses(styles.panel, isPage && styles.page)}
      onKeyDown={onKeyDown}
    >
      <div className={mergeClasses(styles.heading, isPage && styles.pageHeading)}>
        {isPage && (
          <Button
            {...accessKeyProps(commonText.back)}
            size="small"
            icon={<ArrowLeft16Regular />}
            className={styles.back}
            onClick={onClose}
          >
            <AccessText label={commonText.back} />
          </Button>
        )}
        <h2 className={styles.title}>{title}</h2>
        {!isPage && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={commonText.closeDetails}
            icon={<Dismiss16Regular />}
            onClick={onClose}
          />
        )}
      </div>
      {children}
    </section>
  );
}
