/** How the running program is, as the command line tells it, in English (product section 7.2). Pure. */
import { english } from '../../src-shared/languages/en/index.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import { titleOfSender } from '../../src-shared/wording/describe-sender-state.ts';
import { mailboxOf, type SenderState } from '../../src-shared/model/sender-state.ts';
import type { ProgramStatus } from '../../src-shared/model/program-control.ts';
import type { Health } from './decide-health.ts';

export interface ProgramStatusInputs {
  sender: SenderState;
  isEnabled: boolean;
  /** In words; `null`: not paused. */
  pause: string | null;
  health: Pick<Health, 'reasons'>;
  waitingCount: number;
  parkedCount: number;
  lastAcceptedAtMs: number | null;
  sessionFolder: string;
  filesWaiting: number | null;
}

export function describeProgramStatus(inputs: ProgramStatusInputs): ProgramStatus {
  const { sender } = inputs;
  return {
    isRunning: true,
    sender: {
      service: sender.service,
      state: sender.kind,
      mailbox: mailboxOf(sender),
      text: titleOfSender(english.words, sender),
    },
    areNotificationsEnabled: inputs.isEnabled,
    pause: inputs.pause,
    waiting: inputs.waitingCount,
    parked: inputs.parkedCount,
    lastAcceptedAt: inputs.lastAcceptedAtMs === null ? null : new Date(inputs.lastAcceptedAtMs).toISOString(),
    troubles: inputs.health.reasons.map(({ failure }) => {
      const { title, detail, nextStep } = describeFailure(english.words, failure);
      return { title, detail, nextStep: nextStep.label };
    }),
    sessionFolder: inputs.sessionFolder,
    filesWaiting: inputs.filesWaiting,
  };
}
