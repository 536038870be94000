/** What the authorization line under Mail server says and offers (product sections 2.3, 2.4, 2.9 and 2.11). Pure. */
import {
  describeAccountState,
  describeSignInState,
  type AccountDescription,
} from '../../../src-shared/wording/describe-account-state.ts';
import type { AccountView } from '../../../src-shared/model/account.ts';
import { isSameApplication } from '../../../src-shared/model/application-registration.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import type { AccountFailure } from '../../../src-shared/model/failures/account-failure.ts';
import type { SenderForm } from '../../../src-shared/forms/sender-form.ts';
import type { Action } from '../../api/use-action.ts';
import { optionsText } from '../../text/options-text.ts';
import { effectiveAccount } from './options-form-state.ts';

type AuthorizationIcon = 'none' | 'ok' | 'busy' | 'info' | 'warning' | 'error';

export interface AuthorizationLineState {
  icon: AuthorizationIcon;
  title: string;
  /** What happened, and what to do where no button does it. */
  details: readonly string[];
  /** Whom the line is about, for tooltip and screen reader; `null` where nobody is authorized. */
  account: string | null;
  action: 'authorize-now' | 'sign-in-again' | 'reauthorize' | 'stop-sign-in';
  /** The control that stands out in the window: what has to be done next, or OK. `none`: nothing can be saved yet. */
  accent: 'action' | 'application-settings' | 'ok' | 'none';
  offersApplicationSettings: boolean;
  offersSignOut: boolean;
  /** What is offered stays in its place, for the keyboard, but has to wait. */
  mustWait: boolean;
}

const notSigningOut = { progress: 'idle', isLong: false } as const;

/** @param signOut - how far it is */
export function decideAuthorizationLine(
  view: AccountView,
  form: SenderForm,
  signOut: Pick<Action<[]>, 'progress' | 'isLong'> = notSigningOut,
): AuthorizationLineState {
  const base = lineBase(view);
  if (signOut.progress === 'slow') {
    const details = signOut.isLong ? [optionsText.signingOutWaits] : [];
    return { ...base, icon: 'busy', title: optionsText.signingOut, details, mustWait: true };
  }
  const signIn = describeSignInState(view.signIn);
  if (view.signIn.kind === 'waiting-for-sign-in' && signIn !== null) {
    return { ...base, icon: 'busy', title: signIn.title, action: 'stop-sign-in', accent: 'none', offersSignOut: false };
  }
  if (view.signIn.kind === 'failed' && signIn !== null) return failedSignIn(base, view, view.signIn.failure, signIn);
  const account = effectiveAccount(view);
  if (account !== null && !isSameApplication(form.application, account.application)) {
    return { ...base, ...toAuthorizeAgain, title: optionsText.applicationChanged };
  }
  if (account !== null && form.sendAs !== null && !account.canSendAsOthers) {
    return { ...base, ...toAuthorizeAgain, title: optionsText.sharedPermissionMissing };
  }
  return described(base, view, signIn ?? describeAccountState(view.inUse));
}

/** There is one thing to do, so nothing else is offered beside it. */
const toAuthorizeAgain = { icon: 'warning', action: 'authorize-now', accent: 'action', offersSignOut: false } as const;

/** Signing in again is the cure. */
function mustSignInAgain({ inUse, signIn }: AccountView): boolean {
  if (inUse.kind !== 'needs-attention' || signIn.kind === 'signed-in') return false;
  return describeFailure(inUse.failure).nextStep.kind === 'authorize';
}

function lineBase(view: AccountView): AuthorizationLineState {
  const account = effectiveAccount(view);
  const isSignInNext = mustSignInAgain(view);
  return {
    icon: 'none',
    title: '',
    details: [],
    account: account === null ? null : describeAccount(account.displayName, account.username),
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
  view: AccountView,
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
  view: AccountView,
  failure: AccountFailure,
  { title, failure: description }: AccountDescription,
): AuthorizationLineState {
  const parts = description === null ? { details: [], offersApplicationSettings: false } : failureParts(description);
  const working = view.inUse.kind === 'valid' || view.inUse.kind === 'cannot-be-stored' ? view.inUse.account : null;
  const details =
    working === null ? parts.details : [...parts.details, optionsText.accountStillInUse(working.username)];
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
