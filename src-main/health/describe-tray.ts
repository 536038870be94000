/** What the notification area shows, from the state of everything else (product sections 9.1 and 9.2). Pure. */
import { describeAccountState, type AccountState } from '../../src-shared/domain/account.ts';
import type { TrayMenu } from '../../src-shared/domain/tray-menu.ts';
import type { Health } from './decide-health.ts';

export interface TrayInputs {
  account: AccountState;
  isEnabled: boolean;
  health: Pick<Health, 'level' | 'reasons'>;
  /** Notifications that Microsoft 365 has not accepted yet. */
  waitingCount: number;
  /** Notifications that wait for a person. */
  parkedCount: number;
}

/** Reasons that the line says in words of its own. */
const saidAnyway = new Set(['account', 'parked']);

export function describeTray({ account, isEnabled, health, waitingCount, parkedCount }: TrayInputs): TrayMenu {
  const description = describeAccountState(account);
  const trouble = health.reasons.find(({ subject }) => !saidAnyway.has(subject));
  const parts = [
    account.kind === 'valid' ? `${account.account.mailbox}: ${description.title}` : description.title,
    ...(isEnabled ? [] : ['Email notifications are off']),
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
      { command: 'quit', label: 'Quit', isEnabled: true },
    ],
  };
}
