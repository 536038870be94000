/** What the authorization line under Mail server says and offers (product sections 2.3, 2.4, 2.9 and 2.11). Pure. */
import {
  describeAccountState,
  describeSignInState,
  type AccountDescription,
  type SignInService,
} from '../../../src-shared/wording/describe-account-state.ts';
import type { AccountView, AuthorizedAccount } from '../../../src-shared/model/account.ts';
import type { AccountViewOf } from '../../../src-shared/model/account-view.ts';
import { isSameApplication } from '../../../src-shared/model/application-registration.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { isSameGoogleApplication, type GoogleAccountView } from '../../../src-shared/model/google-account.ts';
import type { SenderFailure } from '../../../src-shared/model/failures/sender-failure.ts';
import type { GmailForm } from '../../../src-shared/forms/gmail-form.ts';
import type { MicrosoftForm } from '../../../src-shared/forms/microsoft-form.ts';
import type { Action } from '../../api/use-action.ts';
import { optionsText } from '../../text/options-text.ts';
import { words } from '../../text/words.ts';
import { effectiveAccount } from './options-form-state.ts';

type AuthorizationIcon = 'none' | 'ok' | 'busy' | 'info' | 'warning' | 'error';

export interface AuthorizationLineState {
  icon: AuthorizationIcon;
  title: string;
  /** What happened, and what to do where no button does it. */
  details: readonly string[];
  /** Whom the line is about, for tooltip and screen reader; `null` where nobody is authorized. */
  account: string | null;
  /** `none`: the application signs in as itself. */
  action: 'authorize-now' | 'sign-in-again' | 'reauthorize' | 'stop-sign-in' | 'none';
  /** The control that stands out in the window: what has to be done next, or OK. `none`: nothing can be saved yet. */
  accent: 'action' | 'application-settings' | 'ok' | 'none';
  offersApplicationSettings: boolean;
  offersSignOut: boolean;
  /** What is offered stays in its place, for the keyboard, but has to wait. */
  mustWait: boolean;
}

const notSigningOut = { progress: 'idle', isLong: false } as const;
type SignOut = Pick<Action<[]>, 'progress' | 'isLong'>;

interface Person {
  mailbox: string;
  displayName: string;
  /** Where people sign in with another name than the mailbox has. */
  username?: string;
}
type View = AccountViewOf<Person, SenderFailure>;

interface ShownAccount {
  view: View;
  service: SignInService;
  /** What the form asks of the account and it does not have; `null`: nothing. */
  whyAuthorizeAgain: string | null;
}

/** @param signOut - how far it is */
export function decideAuthorizationLine(
  view: AccountView,
  form: MicrosoftForm,
  signOut: SignOut = notSigningOut,
): AuthorizationLineState {
  const whyAuthorizeAgain = whyAgain(effectiveAccount(view), form);
  return decideLine({ view, service: 'microsoft-365', whyAuthorizeAgain }, signOut);
}

/** The same for the account at Google (product section 11.2). */
export function decideGoogleLine(
  view: GoogleAccountView,
  { usesCustomApplication, clientId }: GmailForm,
  signOut: SignOut = notSigningOut,
): AuthorizationLineState {
  const account = effectiveAccount(view);
  const application = usesCustomApplication
    ? ({ kind: 'custom', clientId } as const)
    : ({ kind: 'preinstalled' } as const);
  const isOther = account !== null && !isSameGoogleApplication(account.application, application);
  const whyAuthorizeAgain = isOther ? optionsText.applicationChanged : null;
  return decideLine({ view, service: 'gmail', whyAuthorizeAgain }, signOut);
}

function whyAgain(account: AuthorizedAccount | null, form: MicrosoftForm): string | null {
  if (account === null) return null;
  if (!isSameApplication(form.application, account.application)) return optionsText.applicationChanged;
  return form.sendAs !== null && !account.canSendAsOthers ? optionsText.sharedPermissionMissing : null;
}

function decideLine({ view, service, whyAuthorizeAgain }: ShownAccount, signOut: SignOut): AuthorizationLineState {
  const base = lineBase(view);
  if (signOut.progress === 'slow') {
    const details = signOut.isLong ? [optionsText.signingOutWaits] : [];
    return { ...base, icon: 'busy', title: optionsText.signingOut, details, mustWait: true };
  }
  const signIn = describeSignInState(words, view.signIn, service);
  if (view.signIn.kind === 'waiting-for-sign-in' && signIn !== null) {
    return { ...base, icon: 'busy', title: signIn.title, action: 'stop-sign-in', accent: 'none', offersSignOut: false };
  }
  if (view.signIn.kind === 'failed' && signIn !== null) return failedSignIn(base, view, view.signIn.failure, signIn);
  if (whyAuthorizeAgain !== null) return { ...base, ...toAuthorizeAgain, title: whyAuthorizeAgain };
  return described(base, view, signIn ?? describeAccountState(words, view.inUse, service));
}

/** There is one thing to do, so nothing else is offered beside it. */
const toAuthorizeAgain = { icon: 'warning', action: 'authorize-now', accent: 'action', offersSignOut: false } as const;

/** Signing in again is the cure. */
function mustSignInAgain({ inUse, signIn }: View): boolean {
  if (inUse.kind !== 'needs-attention' || signIn.kind === 'signed-in') return false;
  return describeFailure(words, inUse.failure).nextStep.kind === 'authorize';
}

function lineBase(view: View): AuthorizationLineState {
  const account = effectiveAccount(view);
  const isSignInNext = mustSignInAgain(view);
  return {
    icon: 'none',
    title: '',
    details: [],
    account: account === null ? null : describeAccount(account.displayName, nameOf(account)),
    action: account === null ? 'authorize-now' : isSignInNext ? 'sign-in-again' : 'reauthorize',
    accent: account === null || isSignInNext ? 'action' : 'ok',
    offersApplicationSettings: false,
    // A sign-in that is not in use yet is undone by Cancel.
    offersSignOut: view.inUse.kind !== 'not-authorized' && view.signIn.kind !== 'signed-in' && !isSignInNext,
    mustWait: false,
  };
}

function described(
  base: AuthorizationLineState,
  view: View,
  { severity, title, failure }: AccountDescription,
): AuthorizationLineState {
  if (severity === 'ok') return { ...base, icon: 'ok', title };
  if (failure === null) return { ...base, title };
  const stillWorks = view.signIn.kind === 'signed-in' || view.inUse.kind === 'cannot-be-stored';
  const parts = failureParts(failure);
  return { ...base, ...parts, ...accentOf(parts), icon: stillWorks ? 'warning' : 'error', title };
}

function failedSignIn(
  base: AuthorizationLineState,
  view: View,
  failure: SenderFailure,
  { title, failure: description }: AccountDescription,
): AuthorizationLineState {
  const parts = description === null ? { details: [], offersApplicationSettings: false } : failureParts(description);
  const working = view.inUse.kind === 'valid' || view.inUse.kind === 'cannot-be-stored' ? view.inUse.account : null;
  const details = working === null ? parts.details : [...parts.details, optionsText.accountStillInUse(nameOf(working))];
  // A person who cancelled knows; that is no trouble.
  const icon = failure.kind === 'sign-in-cancelled' ? 'info' : working !== null ? 'warning' : 'error';
  return { ...base, ...parts, ...(working === null && accentOf(parts)), details, icon, title };
}

function accentOf({ offersApplicationSettings }: Pick<AuthorizationLineState, 'offersApplicationSettings'>) {
  return offersApplicationSettings ? ({ accent: 'application-settings' } as const) : {};
}

function failureParts({ detail, nextStep }: NonNullable<AccountDescription['failure']>) {
  return {
    details: nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail],
    offersApplicationSettings: nextStep.kind === 'open-application-settings',
  };
}

function describeAccount(displayName: string, username: string): string {
  return displayName === ''
    ? optionsText.authorizedAsUsername(username)
    : optionsText.authorizedAs(displayName, username);
}

/** By which people know the account. */
export function nameOf({ username, mailbox }: Person): string {
  return username ?? mailbox;
}
