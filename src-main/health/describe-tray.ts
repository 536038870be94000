/** What the notification area shows, from the state of everything else (product sections 9.1 and 9.2). Pure. */
import { describeAccountState, type AccountState } from '../../src-shared/domain/account.ts';
import { describeFailure } from '../../src-shared/domain/failure.ts';
import type { Notice } from '../../src-shared/domain/notice.ts';
import type { TrayMenu } from '../../src-shared/domain/tray-menu.ts';

export interface HealthInputs {
  account: AccountState;
  isEnabled: boolean;
  notices: readonly Notice[];
  /** Notifications that Microsoft 365 has not accepted yet. */
  waitingCount: number;
  /** Notifications that wait for a person. */
  parkedCount: number;
}

export function describeTray({ account, isEnabled, notices, waitingCount, parkedCount }: HealthInputs): TrayMenu {
  const description = describeAccountState(account);
  const trouble = notices[0];
  const parts = [
    account.kind === 'valid' ? `${account.account.mailbox}: ${description.title}` : description.title,
    ...(isEnabled ? [] : ['Email notifications are off']),
    ...(waitingCount > 0 ? [`${waitingCount} waiting`] : []),
    ...(parkedCount > 0 ? [`${parkedCount} not accepted`] : []),
    ...(trouble === undefined ? [] : [describeFailure(trouble.failure).title]),
  ];
  const needsAttention =
    trouble !== undefined ||
    parkedCount > 0 ||
    description.severity === 'attention' ||
    (isEnabled && account.kind === 'not-authorized');
  const canSend = account.kind === 'valid' || account.kind === 'cannot-be-stored';
  return {
    status: parts.join(' · '),
    icon: needsAttention ? 'attention' : 'normal',
    items: [
      { command: 'send-test-message', label: 'Send test message', isEnabled: canSend },
      { command: 'open-options', label: 'General Options...', isEnabled: true },
      { command: 'quit', label: 'Quit', isEnabled: true },
    ],
  };
}
