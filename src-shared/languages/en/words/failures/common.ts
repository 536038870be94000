/** What every failure is put into. */
export const commonText = {
  /** Buttons that end a trouble. */
  steps: {
    authorize: 'Sign in again',
    'open-application-settings': 'Open application settings',
    'open-history': 'Open History',
    'open-session-folder': 'Open folder',
  },
  /** One after the other. @param sentences - whole ones, each with its full stop */
  joinSentences: (sentences: readonly string[]) => sentences.join(' '),
  /** All of a failure as one text. @param sentences - whole ones */
  titleAndSentences: (title: string, sentences: string) => `${title}. ${sentences}`,
} as const;
