/** Strings of the question whether to trust a server's certificate. `&` stands before the access key. */
export const certificateText = {
  trustTitle: 'Trust this server?',
  trustDetail: (host: string, port: string) =>
    `${host}, port ${port}, presented a certificate that isn’t trusted yet. Nothing has been sent to it.`,
  trust: '&Trust',
  changedTitle: 'The certificate has changed',
  changedDetail: (host: string, port: string) =>
    `${host}, port ${port}, presented a different certificate than the one you trusted. Nothing has been sent to it.`,
  changedAdvice:
    'Trust it only if the certificate was renewed on the server and the server shows the same new fingerprint. Otherwise another machine may be answering to get the password.',
  trustChanged: '&Trust the new certificate',
  doNotTrust: '&Do not trust',
  fingerprint: 'SHA-256 fingerprint',
  fingerprintBefore: 'Trusted until now (SHA-256)',
  fingerprintNow: 'Shown now (SHA-256)',
} as const;
