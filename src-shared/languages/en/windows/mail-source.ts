/** Strings of mail from other programs in Options > Job sources. `&` stands before the access key. */
export const mailSourceText = {
  isOn: 'Forward mai&l from other programs',
  port: 'L&istening port:',
  otherComputers: 'Other computers that may send (&with login):',
  otherComputersPlaceholder: 'None. For example 192.168.1.20, 10.0.0.0/24',
  hint: (port: string) =>
    `Programs on this computer send to the server 127.0.0.1, port ${port}, without encryption. Their mail comes from the account of the Notifications tab.`,
  showAccess: 'Login and certificate for other computers (&x)',
  server: 'Server',
  encryption: 'Encryption',
  startTls: 'STARTTLS',
  username: 'User',
  password: 'Password',
  fingerprint: 'SHA-256 fingerprint of the certificate',
  accessUnreadable: 'The login of other computers can’t be decrypted.',
  renewActions: 'Login and certificate',
  renew: { password: 'New password... (&k)', certificate: 'New certificate... (&q)' },
  renewTitle: { password: 'Make a new password?', certificate: 'Make a new certificate?' },
  renewDetail: {
    password:
      'Every other computer that sends mail needs the new password. Until it is entered there, its mail is turned away.',
    certificate:
      'Every other computer that sends mail sees the new certificate. Where the former one was trusted, trust this one instead, or its mail doesn’t arrive.',
  },
  renewUnreadable: 'What can’t be decrypted is made anew as a whole: password and certificate.',
  renewConfirm: { password: '&Make new password', certificate: '&Make new certificate' },
} as const;
