import { useState } from 'react';
import type { OptionsSnapshot } from '../../../src-shared/contract/options.ts';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { PlainPage } from '../../components/plain-page.tsx';
import { useFieldFocus } from '../../components/use-field-focus.ts';
import { commonText } from '../../text/common-text.ts';
import { optionsText } from '../../text/options-text.ts';
import { FirstRunStrip } from '../first-run/first-run-strip.tsx';
import { NoticeStack } from '../notices/notice-stack.tsx';
import { useNotices } from '../notices/use-notices.ts';
import { useUpdate } from '../notices/use-update.ts';
import { ApplicationSettingsOverlay } from './application-settings-overlay.tsx';
import { OptionsContext } from './options-context.ts';
import { OptionsFooter } from './options-footer.tsx';
import { usePanel } from './options-panels.ts';
import { OptionsTabs } from './options-tabs.tsx';
import { useAuthorization } from './use-authorization.ts';
import { useFirstRun } from './use-first-run.ts';
import { useOptionsForm } from './use-options-form.ts';
import { useOptionsSteps } from './use-options-steps.ts';
import { useOverlays } from './use-overlays.ts';
import { useSubmission } from './use-submission.ts';
import { useTestMessage } from './use-test-message.ts';

/** The Options window (product section 2). */
export function OptionsWindow({ snapshot }: { snapshot: OptionsSnapshot }) {
  const form = useOptionsForm(snapshot);
  const authorization = useAuthorization(form);
  const testMessage = useTestMessage(form);
  const [isHeldOpen, holdOpen] = useState(false);
  const submission = useSubmission(form, isHeldOpen);
  const update = useUpdate();
  const notices = useNotices(snapshot.notices, submission.failure);
  const steps = useOptionsSteps(form, authorization);
  const { state, dispatch } = form;
  useFieldFocus(state.focus);
  const value = { ...form, authorization, testMessage, snapshot, holdOpen };
  const firstRun = useFirstRun(value);
  const isEditingAdvanced = authorization.editAdvanced.progress !== 'idle';
  const Panel = usePanel(state.tab);
  const overlays = useOverlays();
  if (submission.isClosed) return <PlainPage>{commonText.closed}</PlainPage>;
  return (
    <OptionsContext value={value}>
      <DialogFrame
        title={optionsText.windowTitle}
        size="options"
        isInert={isEditingAdvanced}
        onEnter={() => submission.press('ok')}
        onEscape={() => submission.press('cancel')}
        footer={<OptionsFooter submission={submission} />}
        overlay={isEditingAdvanced ? <ApplicationSettingsOverlay /> : null}
      >
        <NoticeStack notices={notices} update={update} steps={steps} />
        {firstRun !== null && (
          <FirstRunStrip sender={state.form.route.senderId} progress={firstRun.progress} onDismiss={firstRun.dismiss} />
        )}
        <OptionsTabs state={state} onSelect={(tab) => dispatch({ kind: 'tab-selected', tab })}>
          {Panel !== null && <Panel />}
        </OptionsTabs>
      </DialogFrame>
      {overlays !== null && <overlays.SaveChangesDialog submission={submission} />}
    </OptionsContext>
  );
}
