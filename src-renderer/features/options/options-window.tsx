import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { PlainPage } from '../../components/plain-page.tsx';
import { commonText } from '../../text/common-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { FirstRunStrip } from '../first-run/first-run-strip.tsx';
import { NoticeStack } from '../notices/notice-stack.tsx';
import { useNotices } from '../notices/use-notices.ts';
import { useUpdate } from '../notices/use-update.ts';
import { ApplicationSettingsOverlay } from './application-settings-overlay.tsx';
import { GeneralTab } from './general-tab.tsx';
import { JobSourcesTab } from './job-sources-tab.tsx';
import { NotificationsTab } from './notifications-tab.tsx';
import { OptionsContext } from './options-context.ts';
import { OptionsFooter } from './options-footer.tsx';
import type { OptionsFormState } from './options-form-state.ts';
import { OptionsTabStrip, tabId, tabPanelId } from './options-tab-strip.tsx';
import { SaveChangesDialog } from './save-changes-dialog.tsx';
import { useAuthorization } from './use-authorization.ts';
import { useFirstRun } from './use-first-run.ts';
import { useOptionsForm } from './use-options-form.ts';
import { useOptionsSteps } from './use-options-steps.ts';
import { useSubmission } from './use-submission.ts';
import { useTestMessage } from './use-test-message.ts';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 24px 4px',
    color: tokens.colorNeutralForeground1,
  },
});

/** The Options window (product section 2). */
export function OptionsWindow({ snapshot }: { snapshot: OptionsSnapshot }) {
  const styles = useStyles();
  const form = useOptionsForm(snapshot);
  const authorization = useAuthorization(form);
  const testMessage = useTestMessage(form);
  const [isHeldOpen, holdOpen] = useState(false);
  const submission = useSubmission(form, isHeldOpen);
  const update = useUpdate();
  const notices = useNotices(snapshot.notices, submission.failure);
  const steps = useOptionsSteps(form, authorization);
  const { state, dispatch } = form;
  useFieldFocus(state);
  const value = { ...form, authorization, testMessage, snapshot, holdOpen };
  const firstRun = useFirstRun(value);
  const isEditingApplication = authorization.editApplication.progress !== 'idle';
  const Panel = panels[state.tab];
  if (submission.isClosed) return <PlainPage>{commonText.closed}</PlainPage>;
  return (
    <OptionsContext value={value}>
      <DialogFrame
        title={optionsText.windowTitle}
        size="options"
        isInert={isEditingApplication}
        onEnter={() => submission.press('ok')}
        onEscape={() => submission.press('cancel')}
        footer={<OptionsFooter submission={submission} />}
        overlay={isEditingApplication ? <ApplicationSettingsOverlay /> : null}
      >
        <NoticeStack notices={notices} update={update} steps={steps} />
        {firstRun !== null && <FirstRunStrip progress={firstRun.progress} onDismiss={firstRun.dismiss} />}
        <OptionsTabStrip tab={state.tab} onSelect={(tab) => dispatch({ kind: 'tab-selected', tab })} />
        <div id={tabPanelId(state.tab)} role="tabpanel" aria-labelledby={tabId(state.tab)} className={styles.panel}>
          <Panel />
        </div>
      </DialogFrame>
      <SaveChangesDialog submission={submission} />
    </OptionsContext>
  );
}

const panels = { notifications: NotificationsTab, 'job-sources': JobSourcesTab, general: GeneralTab } as const;

/** Focuses the field that the state asks for. Its control carries `data-field`. */
function useFieldFocus({ focus }: OptionsFormState): void {
  useEffect(() => {
    if (focus !== null) document.querySelector<HTMLElement>(`[data-field="${focus.field}"]`)?.focus();
  }, [focus]);
}
