import { menusText } from './menus.ts';
import { notificationsText } from './notifications.ts';
import { signInPagesText } from './sign-in-pages.ts';
import { trayText } from './tray.ts';
import { windowTitlesText } from './window-titles.ts';

/** What main shows on the desktop outside the pages of the windows. */
export const desktop = {
  menus: menusText,
  notifications: notificationsText,
  signInPages: signInPagesText,
  tray: trayText,
  windowTitles: windowTitlesText,
} as const;
