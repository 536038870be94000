/** Why an application cannot send as itself. */
import { services } from '../../../../model/services.ts';

const { name } = services['microsoft-365'];

export const applicationText = {
  'application-incomplete': {
    title: 'Not set up',
    detail: 'The application is to send as itself, and has no certificate or no mailbox to send from yet.',
  },
  'certificate-not-registered': {
    title: 'The certificate is not accepted',
    detail: `${name} does not know this certificate for the application, or it has expired there.`,
    advice:
      'Upload the certificate, without its key, to the registration under Certificates & secrets. The program retries every hour.',
  },
  /** `on`: the day. */
  'certificate-expired': {
    title: 'The certificate has expired',
    detail: ({ on }: { on: string }) =>
      `The certificate of the application expired on ${on}, so ${name} accepts no message from it.`,
  },
  'certificate-expires-soon': {
    title: 'The certificate expires soon',
    detail: ({ on }: { on: string }) =>
      `The certificate of the application expires on ${on}. After that, no notification can be sent.`,
  },
  /** `problemSentence`: one of those below. */
  'certificate-not-usable': {
    title: 'The certificate cannot be used',
    detail: ({ problemSentence, path }: { problemSentence: string; path: string }) =>
      `${problemSentence} The file: ${path}`,
    advice: 'Put the certificate with its private key there; the program retries every hour.',
  },
  'certificate-key-unreadable': {
    title: 'The stored key cannot be read',
    detail: ({ path }: { path: string }) =>
      `The system could not decrypt what is stored of the certificate. The file was not changed: ${path}`,
  },
  'certificate-key-missing': {
    title: 'The key of the certificate is missing',
    detail: 'The private key was kept in memory only, or its file was deleted, so it is needed again.',
  },
  'certificate-not-stored': {
    title: 'The key cannot be stored',
    detail: 'This system offers no keyring, so the private key is kept in memory only, until the program ends.',
    advice: 'Leave the key in a file that only this user can read, and choose that in the settings.',
  },
  'application-not-in-organization': {
    title: 'Application not found',
    detail: 'The organization does not have an application with this client ID, or it is disabled there.',
  },
  'application-not-accepted': {
    title: 'The application is not accepted',
    detail: ({ code }: { code: string }) => `${name} gave the application no access (${code}).`,
  },
  'application-not-permitted': {
    title: 'The application may not send',
    detail: ({ mailbox }: { mailbox: string }) =>
      `${name} has not let the application send from ${mailbox} for a day: the application permission Mail.Send is missing, the mailbox is not in the scope of its role, or it has no license.`,
    advice: 'Ask an administrator to check it with Test-ServicePrincipalAuthorization. The program retries every hour.',
  },
} as const;

/** Why a file is no certificate to use: sentences. */
export const certificateProblemsText = {
  'not-readable': 'The file cannot be read.',
  'not-a-certificate': 'The file is neither a PEM nor a PFX file, or it is damaged.',
  'no-certificate': 'The file has no certificate, only a key.',
  'no-key': 'The file has no private key.',
  'password-missing': 'The file is protected by a password, which is missing.',
  'wrong-password': 'The password of the file is wrong.',
  'not-rsa': 'The key is not an RSA key, which Microsoft Entra ID needs.',
  'keys-differ': 'The private key in the file does not belong to the certificate.',
} as const;
