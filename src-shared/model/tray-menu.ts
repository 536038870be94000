/** The notification area's menu as data, so that Electron and the browser host draw the same one (product section 9.1). */
import { z } from 'zod';

export const trayCommandSchema = z.enum([
  'authorize',
  'open-application-settings',
  'open-session-folder',
  'send-test-message',
  'open-options',
  'open-history',
  'open-jobs',
  'pause-for-an-hour',
  'pause-until-tomorrow',
  'pause-until-resumed',
  'resume',
  'start-at-sign-in',
  'do-not-start-at-sign-in',
  'open-about',
  'quit',
]);
export type TrayCommand = z.infer<typeof trayCommandSchema>;

export interface TrayAction {
  kind: 'action';
  command: TrayCommand;
  label: string;
  isEnabled: boolean;
}

export type TrayItem =
  | TrayAction
  /** Something that is on or off. @property command - what changes it from that */
  | { kind: 'check'; command: TrayCommand; label: string; isChecked: boolean; isEnabled: boolean }
  | { kind: 'submenu'; label: string; items: TrayAction[] }
  | { kind: 'separator' };

export interface TrayMenu {
  /** State in words: tooltip of the icon and first, inactive line of the menu. */
  status: string;
  icon: 'normal' | 'attention' | 'paused';
  /** How grave it is, as windows show it too. */
  severity: 'ok' | 'info' | 'warning' | 'error';
  items: TrayItem[];
}
