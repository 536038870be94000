import { describeFailure, type NextStep } from '../../../src-shared/domain/failure.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { NoticeBar } from './notice-bar.tsx';
import type { ShownNotice } from './use-notices.ts';

interface FailureNoticeProps {
  notice: ShownNotice;
  onAuthorize: () => void;
  onOpenApplicationSettings: () => void;
}

/** One standing trouble: what it is, why, and the next step. */
export function FailureNotice({ notice, onAuthorize, onOpenApplicationSettings }: FailureNoticeProps) {
  const { title, detail, nextStep } = describeFailure(notice.failure);
  const dismiss = useAction(async (id: string) => request('notices.dismiss', { id }));
  const { id } = notice;
  const onNextStep: Record<NextStep['kind'], (() => void) | null> = {
    authorize: onAuthorize,
    'open-application-settings': onOpenApplicationSettings,
    advice: null,
  };
  const run = onNextStep[nextStep.kind];
  return (
    <NoticeBar
      title={title}
      lines={run === null ? [detail, nextStep.label] : [detail]}
      {...(run !== null && { action: { label: nextStep.label, run } })}
      {...(id !== null && { onDismiss: () => dismiss.run(id) })}
    />
  );
}
