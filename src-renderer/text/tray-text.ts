/** Strings of the page that stands in for the notification area. */
export const trayText = { windowTitle: 'Notification area', menu: 'Menu' } as const;
