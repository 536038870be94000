import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AdvancedSettings, AdvancedSettingsOutcome } from '../../../src-shared/forms/advanced-settings.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { useFieldFocus, type FieldFocus } from '../../components/use-field-focus.ts';
import { commonText } from '../../text/common-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 24px',
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingLeft: '24px' },
});

/** What OK finds. `badField`: the first one that is wrong; the window shows what, and the field gets the focus. */
export type AcceptedSettings = { kind: 'valid'; settings: AdvancedSettings } | { kind: 'invalid'; badField: string };

interface AdvancedSettingsFrameProps {
  title: string;
  accept: () => AcceptedSettings;
  children: ReactNode;
}

/** A window Advanced: OK hands what was edited to the Options window, to which it is modal; Cancel changes nothing. */
export function AdvancedSettingsFrame({ title, accept, children }: AdvancedSettingsFrameProps) {
  const styles = useStyles();
  const [focus, setFocus] = useState<FieldFocus>(null);
  useFieldFocus(focus);
  const finish = useAction(async (outcome: AdvancedSettingsOutcome) => {
    await request('application-settings.finish', outcome);
    await request('window.close', undefined);
  });
  const cancel = () => finish.run({ kind: 'cancelled' });
  const finishOrFocus = () => {
    const accepted = accept();
    if (accepted.kind === 'valid') finish.run({ kind: 'accepted', settings: accepted.settings });
    else setFocus({ field: accepted.badField });
  };
  return (
    <DialogFrame
      title={title}
      size="small"
      onEnter={finishOrFocus}
      onEscape={cancel}
      footer={
        <>
          <DialogButton label={commonText.ok} isPrimary isBusy={finish.progress === 'slow'} onClick={finishOrFocus} />
          <DialogButton label={commonText.cancel} onClick={cancel} />
        </>
      }
    >
      {/* The banners of the Options window stay in sight. */}
      <NoticeStack notices={[]} steps={{}} />
      <div className={styles.content}>{children}</div>
    </DialogFrame>
  );
}

/** Fields that belong to the choice above them. */
export function DependentFields({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.fields}>{children}</div>;
}
