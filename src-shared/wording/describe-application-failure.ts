/** The wording of why an application cannot send as itself (product section 11.3). */
import type { Words } from '../languages/texts.ts';
import type { CertificateProblem } from '../model/application-certificate.ts';
import type { AccountFailure } from '../model/failures/account-failure.ts';
import { describeBy, type FailureDescription } from './failure-description.ts';

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

export function isOfApplicationItself(failure: AccountFailure): failure is ApplicationFailure {
  return kinds.some((kind) => kind === failure.kind);
}

export function describeApplicationFailure(words: Words, failure: ApplicationFailure): FailureDescription {
  const facts =
    failure.kind === 'certificate-not-usable'
      ? { ...failure, problemSentence: describeCertificateProblem(words, failure.problem) }
      : failure;
  return describeBy(words, words.failures.application, facts, 'standing', 'open-application-settings');
}

/** As a sentence. */
export function describeCertificateProblem({ failures }: Words, problem: CertificateProblem): string {
  return failures.certificateProblems[problem];
}
