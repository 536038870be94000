/** What the Options window knows while a person edits, and how each event changes it. Pure. */
import type { AccountView, AuthorizedAccount } from '../../../src-shared/model/account.ts';
import { isSameApplication, type ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import type { FocusableField } from '../../../src-shared/model/options-window.ts';
import { formatRecipients, parseRecipients } from '../../../src-shared/model/recipients.ts';
import {
  parseOptionsForm,
  type OptionsField,
  type OptionsForm,
  type OptionsProblem,
} from '../../../src-shared/model/settings.ts';

/** In the order of the tab strip. */
export const optionsTabs = ['notifications', 'job-sources', 'general'] as const;
export type OptionsTab = (typeof optionsTabs)[number];

export interface OptionsFormState {
  /** What is stored. */
  saved: OptionsForm;
  /** What the controls show. */
  form: OptionsForm;
  account: AccountView;
  problems: readonly OptionsProblem[];
  tab: OptionsTab;
  /** The field to focus; a new object for each wish, so that the same field can be asked for twice. */
  focus: { field: FocusableField } | null;
  /** Saving was tried while the browser was still open for a sign-in. */
  shouldFinishSignIn: boolean;
}

export type OptionsFormEvent =
  | { kind: 'edited'; changes: Partial<OptionsForm> }
  | { kind: 'field-left'; field: 'recipients' | 'subjectTemplate' | 'retentionDays' }
  /** Settings from a file are put into the controls; whether the program starts at sign-in is not among them. */
  | { kind: 'imported'; form: OptionsForm }
  /** Changed elsewhere, in the notification area's menu. */
  | { kind: 'start-at-sign-in-changed'; isOn: boolean }
  | { kind: 'account-changed'; account: AccountView }
  /** @property problem - why it cannot be used, in words */
  | { kind: 'session-folder-chosen'; path: string | null; problem: string | null }
  | { kind: 'application-accepted'; application: ApplicationRegistration }
  | { kind: 'refused'; problems: readonly OptionsProblem[] }
  | { kind: 'refused-during-sign-in' }
  /** @property submitted - what was sent to be saved; what was edited since then stays edited. */
  | { kind: 'saved'; submitted: OptionsForm; form: OptionsForm }
  | { kind: 'tab-selected'; tab: OptionsTab }
  /** Brought here from elsewhere. */
  | { kind: 'field-shown'; field: FocusableField };

export function beginOptionsForm(form: OptionsForm, account: AccountView): OptionsFormState {
  return { saved: form, form, account, problems: [], tab: 'notifications', focus: null, shouldFinishSignIn: false };
}

export function reduceOptionsForm(state: OptionsFormState, event: OptionsFormEvent): OptionsFormState {
  switch (event.kind) {
    case 'edited': {
      const form = { ...state.form, ...event.changes };
      // Fields that become disabled cannot be corrected, so they stop complaining.
      const isStanding = ({ field }: OptionsProblem) =>
        !Object.hasOwn(event.changes, field) && (form.isEnabled || alwaysEnabled.includes(field));
      return { ...state, form, problems: state.problems.filter(isStanding) };
    }
    case 'field-left':
      return event.field === 'recipients' ? leaveRecipients(state) : withProblemsOf(state, event.field);
    case 'imported':
      return { ...state, form: putImported(state.form, event.form), problems: [] };
    case 'start-at-sign-in-changed':
      return changeStartAtSignIn(state, event.isOn);
    case 'account-changed':
      return {
        ...state,
        account: event.account,
        shouldFinishSignIn: false,
        form: isFirstSignIn(state.account, event.account) ? { ...state.form, isEnabled: true } : state.form,
      };
    case 'application-accepted':
      return { ...state, form: { ...state.form, application: event.application } };
    case 'session-folder-chosen':
      return chooseSessionFolder(state, event.path, event.problem);
    case 'refused':
      return refuse(state, event.problems);
    case 'refused-during-sign-in':
      return { ...state, tab: 'notifications', shouldFinishSignIn: true };
    case 'saved':
      return { ...state, saved: event.form, form: mergeSaved(state.form, event.submitted, event.form), problems: [] };
    case 'tab-selected':
      return { ...state, tab: event.tab };
    case 'field-shown':
      return { ...state, tab: tabOf(event.field), focus: { field: event.field } };
  }
}

/** Whether closing would lose something: an edited value, or a sign-in that is not yet in use (2.9). */
export function isDirty({ saved, form, account }: OptionsFormState): boolean {
  return account.signIn.kind === 'signed-in' || optionsFormKeys(form).some((key) => !isSameValue(key, saved, form));
}

/**
 * The form to save or to test. While notifications are off, nobody can correct the disabled fields; what is wrong in
 * them must not keep the rest from being saved, so their stored values are kept.
 */
export function toSubmittedForm({ form, saved }: OptionsFormState): OptionsForm {
  if (form.isEnabled) return form;
  const checked = parseOptionsForm(form, 'save');
  if (checked.kind === 'valid') return form;
  const submitted = { ...form };
  for (const { field } of checked.problems) {
    if (field === 'recipients') submitted.recipients = saved.recipients;
    if (field === 'subjectTemplate') submitted.subjectTemplate = saved.subjectTemplate;
    if (field === 'sendAs') submitted.sendAs = saved.sendAs;
  }
  return submitted;
}

/** Fields that can be edited while notifications are off. */
const alwaysEnabled: readonly OptionsField[] = ['application', 'sessionFolder', 'retentionDays'];

/** Fields in the order in which the window shows them: the first bad one gets the focus. */
const fieldOrder: readonly OptionsField[] = [
  'application',
  'sendAs',
  'recipients',
  'subjectTemplate',
  'sessionFolder',
  'retentionDays',
];

export function firstBadField(problems: readonly OptionsProblem[]): OptionsField | null {
  return fieldOrder.find((candidate) => problems.some(({ field }) => field === candidate)) ?? null;
}

/** The account that the window is about: the one just signed in, else the one in use. */
export function effectiveAccount({ inUse, signIn }: AccountView): AuthorizedAccount | null {
  if (signIn.kind === 'signed-in') return signIn.account;
  return inUse.kind === 'not-authorized' ? null : inUse.account;
}

/** Whether a note should say that no result is notified (2.10). */
export function notifiesOfNothing(form: OptionsForm): boolean {
  return form.isEnabled && !form.shouldNotifyOnSuccess && !form.shouldNotifyOnWarning && !form.shouldNotifyOnFailure;
}

export function problemsOf(state: OptionsFormState, field: OptionsField): string[] {
  return state.problems.filter((problem) => problem.field === field).map(({ message }) => message);
}

function refuse(state: OptionsFormState, problems: readonly OptionsProblem[]): OptionsFormState {
  const field = firstBadField(problems);
  const tab = field === null ? state.tab : tabOf(field);
  return { ...state, problems, tab, focus: field === null ? null : { field } };
}

function tabOf(field: FocusableField): OptionsTab {
  switch (field) {
    case 'sessionFolder':
      return 'job-sources';
    case 'retentionDays':
      return 'general';
    default:
      return 'notifications';
  }
}

/** Whoever authorizes the first account wants notifications: nobody has to ask for them a second time. */
function isFirstSignIn(before: AccountView, now: AccountView): boolean {
  const isNew = now.signIn.kind === 'signed-in' && before.signIn.kind !== 'signed-in';
  return isNew && now.inUse.kind === 'not-authorized';
}

function chooseSessionFolder(state: OptionsFormState, path: string | null, problem: string | null): OptionsFormState {
  const others = state.problems.filter(({ field }) => field !== 'sessionFolder');
  return {
    ...state,
    form: { ...state.form, sessionFolder: path },
    problems: problem === null ? others : [...others, { field: 'sessionFolder', message: problem }],
  };
}

/** What belongs to this computer is not in a file, and stays. */
function putImported({ startsAtSignIn, sessionFolder }: OptionsForm, imported: OptionsForm): OptionsForm {
  return { ...imported, startsAtSignIn, sessionFolder };
}

/** A check box that the person has set differently, and not saved yet, stays as it is. */
function changeStartAtSignIn({ form, saved, ...state }: OptionsFormState, isOn: boolean): OptionsFormState {
  const isEdited = form.startsAtSignIn !== saved.startsAtSignIn;
  return {
    ...state,
    saved: { ...saved, startsAtSignIn: isOn },
    form: isEdited ? form : { ...form, startsAtSignIn: isOn },
  };
}

/** Bad addresses are named and left as they were typed; a good list is written in its one form (2.5). */
function leaveRecipients(state: OptionsFormState): OptionsFormState {
  const { recipients, problems } = parseRecipients(state.form.recipients);
  if (problems.length > 0) return withProblemsOf(state, 'recipients');
  return { ...state, form: { ...state.form, recipients: formatRecipients(recipients) } };
}

function withProblemsOf(state: OptionsFormState, field: OptionsField): OptionsFormState {
  const checked = parseOptionsForm(state.form, 'save');
  const found = checked.kind === 'invalid' ? checked.problems.filter((problem) => problem.field === field) : [];
  return { ...state, problems: [...state.problems.filter((problem) => problem.field !== field), ...found] };
}

function mergeSaved(current: OptionsForm, submitted: OptionsForm, stored: OptionsForm): OptionsForm {
  const edited = optionsFormKeys(current).filter((key) => !isSameValue(key, current, submitted));
  return { ...stored, ...Object.fromEntries(edited.map((key) => [key, current[key]])) };
}

function optionsFormKeys(form: OptionsForm): (keyof OptionsForm)[] {
  return Object.keys(form) as (keyof OptionsForm)[];
}

function isSameValue(key: keyof OptionsForm, a: OptionsForm, b: OptionsForm): boolean {
  return key === 'application' ? isSameApplication(a.application, b.application) : a[key] === b[key];
}
