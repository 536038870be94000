import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { severityOf } from '../../../src-shared/model/failures/severity-of.ts';
import type { NextStep } from '../../../src-shared/wording/failure-description.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { NoticeBar, type NoticeAction } from './notice-bar.tsx';
import type { ShownNotice } from './use-notices.ts';
import { words } from '../../text/words.ts';

/** What a window can do about a failure; steps that are left out it offers no button for. */
export type NoticeSteps = { [K in Exclude<NextStep['kind'], 'advice'>]?: NoticeStep };

/** With a label of its own where the failure's would be wrong in this window. */
type NoticeStep = (() => void) | { label: string; run: () => void };

/** @returns what the window offers as the next step; `null` where it has no button for it. */
export function toNoticeAction(nextStep: NextStep, steps: NoticeSteps): NoticeAction | null {
  const step = nextStep.kind === 'advice' ? undefined : steps[nextStep.kind];
  return typeof step === 'function' ? { label: nextStep.label, run: step } : (step ?? null);
}

interface FailureNoticeProps {
  notice: ShownNotice;
  steps: NoticeSteps;
}

/** One standing trouble: what it is, why, and the next step. */
export function FailureNotice({ notice, steps }: FailureNoticeProps) {
  const { title, detail, nextStep } = describeFailure(words, notice.failure);
  const dismiss = useAction(async (id: string) => request('notices.dismiss', { id }));
  const { id } = notice;
  const action = toNoticeAction(nextStep, steps);
  return (
    <NoticeBar
      intent={severityOf(notice.failure)}
      title={title}
      lines={nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail]}
      {...(action !== null && { actions: [action] })}
      {...(id !== null && { onDismiss: () => dismiss.run(id) })}
    />
  );
}
