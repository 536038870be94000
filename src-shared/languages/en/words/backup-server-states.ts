/** How a backup server is. */
export const backupServerStatesText = {
  off: 'Not polled',
  contacting: 'Contacting the server',
  connected: (version: string) => `Connected (REST ${version})`,
  lastContact: (when: string) => `Last contact ${when}`,
} as const;
