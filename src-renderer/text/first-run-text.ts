/** Strings of the strip that leads through the first run. */
export const firstRunText = {
  title: 'Getting started',
  steps: { authorize: 'Authorize', recipients: 'Choose recipients', test: 'Send a test' },
  done: 'done',
  hints: {
    authorize: 'Click Authorize now and sign in to Microsoft 365 in your browser.',
    recipients: 'Keep Enable email notifications selected, and enter the recipients under To.',
    test: 'Click Test Message, then check the inbox.',
  },
  complete: 'You’re all set. Click OK to save.',
} as const;
