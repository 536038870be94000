/** Strings of the strip that leads through the first run. */
export const firstRunText = {
  title: 'Getting started',
  steps: { authorize: 'Authorize', recipients: 'Choose recipients', test: 'Send a test' },
  done: 'done',
  hints: {
    authorize: 'Press Authorize now and sign in to Microsoft 365 in your browser.',
    recipients: 'Tick Enable email notifications, and say under To who gets them.',
    test: 'Press Test Message, and look whether it has arrived.',
  },
  complete: 'That is all. Press OK to keep it this way.',
} as const;
