/** A person who can be picked at sign-in. */
export interface GoogleAccount {
  /** The `sub` of ID tokens. */
  subject: string;
  address: string;
  displayName: string;
}

/** An OAuth client of the type "Desktop app". */
export interface GoogleApplication {
  clientId: string;
  /** The token endpoint wants it, although it is no secret. */
  clientSecret: string;
  displayName: string;
}

export const operatorAccount: GoogleAccount = {
  subject: '108234567890123456789',
  address: 'operator@fabrikam.example',
  displayName: 'Olga Operator',
};

export const personalAccount: GoogleAccount = {
  subject: '115987654321098765432',
  address: 'pat.backup@gmail.example',
  displayName: 'Pat Backup',
};

export const desktopApplication: GoogleApplication = {
  clientId: '407408718192-k5m3backupnotifier.apps.googleusercontent.com',
  clientSecret: 'GOCSPX-emulated-desktop-client',
  displayName: 'Backup Notifier',
};

export const customGoogleApplication: GoogleApplication = {
  clientId: '998877665544-fabrikamreports.apps.googleusercontent.com',
  clientSecret: 'GOCSPX-emulated-fabrikam-client',
  displayName: 'Fabrikam Backup Reports',
};

export const googleAccounts: readonly GoogleAccount[] = [operatorAccount, personalAccount];
export const googleApplications: readonly GoogleApplication[] = [desktopApplication, customGoogleApplication];
