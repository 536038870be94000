/** Strings of the block in Options and of the window Advanced for an SMTP server. `&` stands before the access key. */
import { pluralize } from '../pluralize.ts';

export const smtpText = {
  host: 'SMTP ser&ver:',
  hostExample: 'mail.contoso.com',
  fromExample: 'backup@contoso.com',
  /** Where and how messages go: `mail.contoso.com:587, STARTTLS, backup`. */
  connection: 'Connection',
  noServer: 'Enter the SMTP server and the From address.',
  encryption: { 'tls-from-the-start': 'TLS', starttls: 'STARTTLS', 'if-offered': 'encrypted if the server offers it' },
  noLogin: 'no authentication',

  test: 'Test c&onnection',
  stop: 'Stop c&onnecting',
  contacting: 'Connecting to the server...',
  waiting: (place: string) => `Waiting for ${place} to answer...`,
  connected: 'Connected',
  encrypted: 'The connection is encrypted.',
  notEncrypted: 'The connection is not encrypted.',
  loggedIn: 'The server accepts user and password.',
  largest: (megabytes: number) =>
    pluralize(megabytes, { one: 'It takes messages up to # MB.', other: 'It takes messages up to # MB.' }),
  certificateNotTrusted: 'The certificate was not trusted, so nothing was sent.',
  trustAdvice: 'Compare the fingerprint with that of the certificate on the server, or ask its administrator for it.',

  microsoftTitle: 'Microsoft 365 is about to refuse passwords',
  microsoftDetail:
    'Microsoft switches SMTP with a password (basic authentication) off by default at the end of December 2026.',
  useMicrosoft: 'Use Microsoft 365 (modern authentication)',

  windowTitle: 'SMTP Server Settings',
  port: '&Port:',
  portHint: '587 or 25: STARTTLS. 465: TLS from the start.',
  usesTls: 'Connect using &SSL',
  requiresLogin: 'The SMTP server requires &authentication',
  username: '&User name:',
  password: 'Pass&word:',
  passwordStored: 'Stored',
  passwordHint: 'Stored encrypted, and sent over an encrypted connection only.',
  certificate: 'Trusted certificate',
  certificateFingerprint: 'Trusted certificate (SHA-256)',
  forgetCertificate: 'Stop &trusting it',
} as const;
