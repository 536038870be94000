/** A run in a word or two, as subjects and messages have it. Windows have it of every language, to show subjects of mail. */
export const runText = {
  results: { Success: 'Success', Warning: 'Warning', Failed: 'Failed', Missed: 'Missed' },
  jobTypes: { backup: 'Backup', 'backup-copy': 'Backup copy' },
  /** The end of a subject, behind what the template makes of a run that did not happen. */
  noRun: ': no run',
  noRunSince: (time: string) => `: no run since ${time}`,
} as const;
