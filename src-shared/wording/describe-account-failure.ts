/** The wording of why the account cannot be used, or why a sign-in ended without one. */
import type { Words } from '../languages/texts.ts';
import { isKnownEntraError, kindOfEntraError, type KnownEntraError } from '../model/entra-errors.ts';
import { entraErrorOf, type AccountFailure } from '../model/failures/account-failure.ts';
import type { OrganizationCloud } from '../model/microsoft-clouds.ts';
import { services } from '../model/services.ts';
import { describeApplicationFailure, isOfApplicationItself } from './describe-application-failure.ts';
import { describeSignInFailure, describeSignInServiceError } from './describe-sign-in-failure.ts';
import {
  advice,
  button,
  describeBy,
  type FailureDescription,
  type NextStep,
  type Occasion,
} from './failure-description.ts';

const service = 'microsoft-365';

export function describeAccountFailure(words: Words, failure: AccountFailure, occasion: Occasion): FailureDescription {
  const description = describeKind(words, failure, occasion);
  const error = entraErrorOf(failure);
  if (error === null) return description;
  const { entraAnswer, joinSentences } = words.failures;
  const code = entraAnswer.code(error.number);
  // The sentences for numbers are about people who sign in.
  if (!isOfApplicationItself(failure) && isKnownEntraError(error.number)) {
    const { title = description.title, detail, advice: label } = meaningOf(words, error.number);
    const nextStep = label === undefined ? stepOf(words, error.number, description) : advice(label);
    return { title, detail: joinSentences([detail, code]), nextStep };
  }
  const answer = error.text === '' ? [] : [entraAnswer.words(error.text)];
  return { ...description, detail: joinSentences([description.detail, ...answer, code]) };
}

interface EntraErrorText {
  /** Where the title of the kind does not fit. */
  title?: string;
  detail: string;
  /** Where no button of the kind does. */
  advice?: string;
}

function meaningOf({ failures }: Words, number: KnownEntraError): EntraErrorText {
  const texts: Readonly<Record<KnownEntraError, EntraErrorText>> = failures.entraErrors;
  return texts[number];
}

/** A failure that was stored may have been given another kind before its number was known. */
function stepOf(words: Words, number: KnownEntraError, description: FailureDescription): NextStep {
  switch (kindOfEntraError(number)) {
    case 'offline':
      return description.nextStep;
    case 'application-not-found':
    case 'application-misconfigured':
    case 'tenant-not-found':
      return button(words, 'open-application-settings');
    default:
      return button(words, 'authorize');
  }
}

function describeKind(words: Words, failure: AccountFailure, occasion: Occasion): FailureDescription {
  if (isOfApplicationItself(failure)) return describeApplicationFailure(words, failure);
  const texts = words.failures.account;
  switch (failure.kind) {
    case 'sign-in-again':
    case 'sign-in-not-accepted':
    case 'account-refused':
    case 'consent-missing':
    case 'administrator-must-approve':
    case 'blocked-by-policy':
    case 'sending-not-permitted':
    case 'no-mailbox':
    case 'mailbox-over-quota':
    case 'sending-blocked':
    case 'sending-limit-reached':
    case 'account-disabled':
    case 'organization-blocked':
      return describeBy(words, texts, failure, occasion);
    case 'region-not-supported': {
      const facts = { ...failure, place: describePlace(words, failure.region) };
      return describeBy(words, texts, facts, occasion, 'open-application-settings');
    }
    case 'application-not-found':
    case 'application-misconfigured':
    case 'tenant-not-found':
    case 'no-preinstalled-application':
      return describeBy(words, texts, failure, occasion, 'open-application-settings');
    case 'other-cloud': {
      const { region, chosen } = failure;
      const facts = { ...failure, place: describePlace(words, region), chosenCloud: words.clouds.names[chosen] };
      return describeBy(words, texts, facts, occasion, 'open-application-settings');
    }
    case 'offline':
      return failure.entra === undefined
        ? describeSignInFailure(words, failure, service, occasion)
        : describeSignInServiceError(words, undefined, occasion);
    case 'unexpected-answer': {
      const facts = { askedHost: services[service].signInHost, ...failure };
      return describeSignInFailure(words, facts, service, occasion);
    }
    default:
      return describeSignInFailure(words, failure, service, occasion);
  }
}

/** Where the organization is, for example `in US Government (GCC High) or in US Government (DoD)`. */
function describePlace({ clouds: texts }: Words, region: OrganizationCloud): string {
  return region.kind === 'other'
    ? texts.otherPlace(region.name)
    : texts.anyPlace(region.clouds.map((cloud) => texts.places[cloud]));
}
