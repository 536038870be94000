/** Strings of the strip that leads through the first run. */
import type { SenderId } from '../../../model/sender.ts';

const modernAuthentication = (service: string, button: string) => ({
  step: 'Authorize',
  hint: `Click ${button} and sign in to ${service} in your browser.`,
});

/** What makes the mail server ready that is chosen. */
const setUp: Readonly<Record<SenderId, { step: string; hint: string }>> = {
  smtp: {
    step: 'Set up the server',
    hint: 'Enter the SMTP server and the From address. Port and login are under Advanced.',
  },
  gmail: modernAuthentication('your Google account', 'Sign in with Google'),
  'microsoft-365': modernAuthentication('Microsoft 365', 'Authorize now'),
};

export const firstRunText = {
  title: 'Getting started',
  steps: (sender: SenderId) => ({
    authorize: setUp[sender].step,
    recipients: 'Choose recipients',
    test: 'Send a test',
  }),
  done: 'done',
  hints: (sender: SenderId) => ({
    authorize: setUp[sender].hint,
    recipients: 'Keep Enable email notifications selected, and enter the recipients under To.',
    test: 'Click Test Message, then check the inbox.',
  }),
  complete: 'You’re all set. Click OK to save.',
} as const;
