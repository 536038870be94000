/** The pages in the browser that end a sign-in. */
export const signInPagesText = {
  success: {
    title: 'You are signed in',
    text: 'You can close this page. Go back to Backup Notifier and press OK or Apply there to use this account.',
  },
  failure: {
    title: 'The sign-in was not completed',
    text: 'You can close this page. Backup Notifier shows the same.',
    /** @param title - what failed, without a full stop. @param detail - sentences */
    why: (title: string, detail: string) => `${title}. ${detail}`,
  },
} as const;
