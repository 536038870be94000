/** What the line under Mail server says where the application signs in as itself (product section 11.3). Pure. */
import type { AccountView } from '../../../src-shared/model/account.ts';
import type { SenderFailure } from '../../../src-shared/model/failures/sender-failure.ts';
import type { MicrosoftForm } from '../../../src-shared/forms/microsoft-form.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { optionsText } from '../../text/options-text.ts';
import { decideAuthorizationLine, type AuthorizationLineState } from './authorization-line-state.ts';
import { words } from '../../text/words.ts';

const base: AuthorizationLineState = {
  icon: 'none',
  title: '',
  details: [],
  account: null,
  action: 'none',
  accent: 'ok',
  offersApplicationSettings: false,
  offersSignOut: false,
  mustWait: false,
};

/** As of {@link decideAuthorizationLine}, whoever signs in. */
export function decideMicrosoftLine(
  view: AccountView,
  form: MicrosoftForm,
  signOut?: Parameters<typeof decideAuthorizationLine>[2],
): AuthorizationLineState {
  return form.signInAs === 'application'
    ? decideApplicationLine(view, form)
    : decideAuthorizationLine(view, form, signOut);
}

function decideApplicationLine(
  { application }: AccountView,
  { certificate, mailbox }: MicrosoftForm,
): AuthorizationLineState {
  if (certificate === null || mailbox === '') return failed({ area: 'account', kind: 'application-incomplete' });
  const { subject, expiresAtMs } = certificate.facts;
  const title = optionsText.certificateValidUntil(new Date(expiresAtMs).toISOString().slice(0, 10));
  const line = { ...base, title, account: subject };
  const isSaved = certificate.draftId === null && application !== undefined && application.kind !== 'not-set-up';
  if (!isSaved || application.mailbox !== mailbox) {
    return { ...line, icon: 'info', details: [optionsText.certificateNotInUse] };
  }
  if (application.kind === 'ready') return { ...line, icon: 'ok' };
  const worksStill = application.kind === 'works-until-exit';
  return { ...failed(application.failure), account: subject, ...(worksStill && { icon: 'warning', accent: 'ok' }) };
}

function failed(failure: SenderFailure): AuthorizationLineState {
  const { title, detail, nextStep } = describeFailure(words, failure);
  const offersApplicationSettings = nextStep.kind === 'open-application-settings';
  return {
    ...base,
    icon: 'error',
    title,
    details: nextStep.kind === 'advice' ? [detail, nextStep.label] : [detail],
    offersApplicationSettings,
    accent: offersApplicationSettings ? 'application-settings' : 'ok',
  };
}
