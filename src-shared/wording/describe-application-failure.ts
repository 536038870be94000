/** The wording of why an application cannot send as itself (product section 11.3). */
import type { CertificateProblem } from '../model/application-certificate.ts';
import type { AccountFailure } from '../model/failures/account-failure.ts';
import { services } from '../model/services.ts';
import { advice, openApplicationSettings, type FailureDescription } from './failure-description.ts';

const kinds = [
  'application-incomplete',
  'certificate-not-registered',
  'certificate-expired',
  'certificate-expires-soon',
  'certificate-not-usable',
  'certificate-key-unreadable',
  'certificate-key-missing',
  'certificate-not-stored',
  'application-not-in-organization',
  'application-not-accepted',
  'application-not-permitted',
] as const satisfies readonly AccountFailure['kind'][];
type ApplicationFailure = Extract<AccountFailure, { kind: (typeof kinds)[number] }>;

const { name } = services['microsoft-365'];

export function isOfApplicationItself(failure: AccountFailure): failure is ApplicationFailure {
  return kinds.some((kind) => kind === failure.kind);
}

export function describeApplicationFailure(failure: ApplicationFailure): FailureDescription {
  switch (failure.kind) {
    case 'application-incomplete':
      return {
        title: 'Not set up',
        detail: 'The application is to send as itself, and has no certificate or no mailbox to send from yet.',
        nextStep: openApplicationSettings,
      };
    case 'certificate-not-registered':
      return {
        title: 'The certificate is not accepted',
        detail: `${name} does not know this certificate for the application, or it has expired there.`,
        nextStep: advice(
          'Upload the certificate, without its key, to the registration under Certificates & secrets. The program retries every hour.',
        ),
      };
    case 'certificate-expired':
      return {
        title: 'The certificate has expired',
        detail: `The certificate of the application expired on ${failure.on}, so ${name} accepts no message from it.`,
        nextStep: openApplicationSettings,
      };
    case 'certificate-expires-soon':
      return {
        title: 'The certificate expires soon',
        detail: `The certificate of the application expires on ${failure.on}. After that, no notification can be sent.`,
        nextStep: openApplicationSettings,
      };
    case 'certificate-not-usable':
      return {
        title: 'The certificate cannot be used',
        detail: `${describeCertificateProblem(failure.problem)} The file: ${failure.path}`,
        nextStep: advice('Put the certificate with its private key there; the program retries every hour.'),
      };
    case 'certificate-key-unreadable':
      return {
        title: 'The stored key cannot be read',
        detail: `The system could not decrypt what is stored of the certificate. The file was not changed: ${failure.path}`,
        nextStep: openApplicationSettings,
      };
    case 'certificate-key-missing':
      return {
        title: 'The key of the certificate is missing',
        detail: 'The private key was kept in memory only, or its file was deleted, so it is needed again.',
        nextStep: openApplicationSettings,
      };
    case 'certificate-not-stored':
      return {
        title: 'The key cannot be stored',
        detail: 'This system offers no keyring, so the private key is kept in memory only, until the program ends.',
        nextStep: advice('Leave the key in a file that only this user can read, and choose that in the settings.'),
      };
    case 'application-not-in-organization':
      return {
        title: 'Application not found',
        detail: 'The organization does not have an application with this client ID, or it is disabled there.',
        nextStep: openApplicationSettings,
      };
    case 'application-not-accepted':
      return {
        title: 'The application is not accepted',
        detail: `${name} gave the application no access (${failure.code}).`,
        nextStep: openApplicationSettings,
      };
    case 'application-not-permitted':
      return {
        title: 'The application may not send',
        detail: `${name} has not let the application send from ${failure.mailbox} for a day: the application permission Mail.Send is missing, the mailbox is not in the scope of its role, or it has no license.`,
        nextStep: advice(
          'Ask an administrator to check it with Test-ServicePrincipalAuthorization. The program retries every hour.',
        ),
      };
  }
}

/** As a sentence. */
export function describeCertificateProblem(problem: CertificateProblem): string {
  return problems[problem];
}

const problems: Record<CertificateProblem, string> = {
  'not-readable': 'The file cannot be read.',
  'not-a-certificate': 'The file is neither a PEM nor a PFX file, or it is damaged.',
  'no-certificate': 'The file has no certificate, only a key.',
  'no-key': 'The file has no private key.',
  'password-missing': 'The file is protected by a password, which is missing.',
  'wrong-password': 'The password of the file is wrong.',
  'not-rsa': 'The key is not an RSA key, which Microsoft Entra ID needs.',
  'keys-differ': 'The private key in the file does not belong to the certificate.',
};
