/** Titles of windows, until their pages are drawn. */
export const windowTitlesText = {
  options: 'Options',
  'application-settings': 'Microsoft 365 Application Settings',
  'registration-guide': 'How to register an application',
  about: 'About Backup Notifier for Microsoft 365',
  history: 'History',
  jobs: 'Jobs',
} as const;
