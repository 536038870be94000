/** Trouble with mail from other programs. */
interface NotTakenIn {
  port: number;
  reason: string;
}

const notTakenIn = 'Mail from other programs is not accepted';

export const mailSourceText = {
  'in-use': {
    title: notTakenIn,
    detail: ({ port, reason }: NotTakenIn) => `Another program on this computer uses port ${port} (${reason}).`,
    advice: 'Choose another port under Options, Job sources, and enter it in the other programs too.',
  },
  'not-allowed': {
    title: notTakenIn,
    detail: ({ port, reason }: NotTakenIn) => `The system doesn’t let this program use port ${port} (${reason}).`,
    advice: 'Choose a port above 1023 under Options, Job sources, and enter it in the other programs too.',
  },
  other: {
    title: notTakenIn,
    detail: ({ port, reason }: NotTakenIn) =>
      `Port ${port} can’t be used: ${reason}. The program retries every minute.`,
    advice: 'Check the network settings of this computer, or choose another port.',
  },
  'mail-access-unreadable': {
    title: 'Mail from other computers is not accepted',
    detail: 'The certificate and the password for them can’t be decrypted. Mail of this computer is accepted.',
    advice:
      'Sign in to the computer as the user who switched it on, or unlock the keyring. If the data came from another computer, make a new password under Options, Job sources.',
  },
} as const;
