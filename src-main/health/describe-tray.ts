/** What the notification area shows, from the state of everything else (product sections 9.1 and 9.2). Pure. */
import { describeAccountState, type AccountState } from '../../src-shared/domain/account.ts';
import type { Pause } from '../../src-shared/domain/pause.ts';
import { formatDateTime, type Presentation } from '../../src-shared/domain/presentation.ts';
import type { TrayMenu } from '../../src-shared/domain/tray-menu.ts';
import type { Health } from './decide-health.ts';

export interface TrayInputs {
  account: AccountState;
  isEnabled: boolean;
  /** In words, for example `Paused until 11:38 PM`; `null`: not paused. */
  pause: string | null;
  health: Pick<Health, 'level' | 'reasons'>;
  /** Notifications that Microsoft 365 has not accepted yet. */
  waitingCount: number;
  /** Notifications that wait for a person. */
  parkedCount: number;
}

/** Reasons that the line says in words of its own. */
const saidAnyway = new Set(['account', 'parked']);

const pauseItems: TrayMenu['items'] = [
  { command: 'pause-for-an-hour', label: 'Pause notifications for 1 hour', isEnabled: true },
  { command: 'pause-until-tomorrow', label: 'Pause notifications until tomorrow', isEnabled: true },
  { command: 'pause-until-resumed', label: 'Pause notifications until resumed', isEnabled: true },
];
const resumeItem: TrayMenu['items'][number] = { command: 'resume', label: 'Resume notifications', isEnabled: true };

export function describeTray({ account, isEnabled, pause, health, waitingCount, parkedCount }: TrayInputs): TrayMenu {
  const description = describeAccountState(account);
  const trouble = health.reasons.find(({ subject }) => !saidAnyway.has(subject));
  const parts = [
    account.kind === 'valid' ? `${account.account.mailbox}: ${description.title}` : description.title,
    ...(isEnabled ? [] : ['Email notifications are off']),
    ...(pause === null ? [] : [pause]),
    ...(waitingCount > 0 ? [`${waitingCount} waiting`] : []),
    ...(parkedCount > 0 ? [`${parkedCount} not accepted`] : []),
    ...(trouble === undefined ? [] : [trouble.title]),
  ];
  const canSend = account.kind === 'valid' || account.kind === 'cannot-be-stored';
  return {
    status: parts.join(' · '),
    icon: health.level,
    items: [
      { command: 'send-test-message', label: 'Send test message', isEnabled: canSend },
      { command: 'open-options', label: 'General Options...', isEnabled: true },
      { command: 'open-history', label: 'History...', isEnabled: true },
      ...(pause === null ? pauseItems : [resumeItem]),
      { command: 'quit', label: 'Quit', isEnabled: true },
    ],
  };
}

/** The one wording of a pause; `null` where there is none. */
export function describePause(pause: Pause, to: Presentation): string | null {
  switch (pause.kind) {
    case 'not-paused':
      return null;
    case 'until':
      return `Notifications paused until ${formatDateTime(new Date(pause.untilMs).toISOString(), to)}`;
    case 'until-resumed':
      return 'Notifications paused';
  }
}
