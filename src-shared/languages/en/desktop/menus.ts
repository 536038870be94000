/** The menu bar of macOS, and the dialog of the system's own where the program cannot start. */
export const menusText = {
  about: (program: string) => `About ${program}`,
  cannotStart: 'Backup Notifier cannot start',
} as const;
