/** What each tab shows. Notifications is there from the beginning. */
import type { ComponentType } from 'react';
import { readLater } from '../../components/read-later.ts';
import { NotificationsTab } from './notifications-tab.tsx';
import type { OptionsTab } from './options-form-state.ts';

const useOtherTabs = readLater(() => import('./other-tabs.ts'));

/** @returns what the tab shows; `null` while it is being read */
export function usePanel(tab: OptionsTab): ComponentType | null {
  const others = useOtherTabs();
  if (tab === 'notifications') return NotificationsTab;
  return others === null ? null : others.otherTabs[tab];
}
