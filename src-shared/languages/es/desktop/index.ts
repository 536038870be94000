import type { Texts } from '../../texts.ts';
import { menusText } from './menus.ts';
import { notificationsText } from './notifications.ts';
import { signInPagesText } from './sign-in-pages.ts';
import { trayText } from './tray.ts';
import { windowTitlesText } from './window-titles.ts';

export const desktop: Texts['desktop'] = {
  menus: menusText,
  notifications: notificationsText,
  signInPages: signInPagesText,
  tray: trayText,
  windowTitles: windowTitlesText,
};
