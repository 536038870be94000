/** Where a session came from; a backup server is named by its host. */
export const sourcesText = {
  folder: 'Session folder',
  mail: 'Mail from other programs',
  'removed-server': 'A backup server that was removed',
} as const;
