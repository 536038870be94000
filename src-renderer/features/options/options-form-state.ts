/** What the Options window knows while a person edits, and how each event changes it. Pure. */
import type { AccountView, AuthorizedAccount } from '../../../src-shared/model/account.ts';
import type { ApplicationRegistration } from '../../../src-shared/model/application-registration.ts';
import {
  changeForm,
  valueNamesOf,
  isSameIn,
  optionsFields,
  parseOptionsForm,
  takeValues,
  type OptionsChanges,
  type OptionsField,
  type OptionsForm,
} from '../../../src-shared/forms/options-form.ts';
import type { FocusableField } from '../../../src-shared/forms/options-window.ts';
import { problemsOfForm, type FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import { parseRecipients } from '../../../src-shared/forms/recipients-text.ts';
import type { RouteForm } from '../../../src-shared/forms/route-form.ts';
import { formatRecipients } from '../../../src-shared/model/recipients.ts';
import {
  reduceBackupServerDrafts,
  type BackupServerDraft,
  type BackupServerDraftEvent,
} from '../backup-servers/backup-server-drafts.ts';

/** In the order of the tab strip. */
export const optionsTabs = ['notifications', 'job-sources', 'general'] as const;
export type OptionsTab = (typeof optionsTabs)[number];

export interface OptionsFormState {
  /** What is stored. */
  saved: OptionsForm;
  /** What the controls show. */
  form: OptionsForm;
  /** Backup servers that were changed and are not saved yet. */
  servers: readonly BackupServerDraft[];
  account: AccountView;
  /** Of main too, which may know a field that this window does not. */
  problems: readonly FieldProblem<string>[];
  tab: OptionsTab;
  /** The field to focus; a new object for each wish, so that the same field can be asked for twice. */
  focus: { field: FocusableField } | null;
  /** Saving was tried while the browser was still open for a sign-in. */
  shouldFinishSignIn: boolean;
}

export type OptionsFormEvent =
  | { kind: 'edited'; changes: OptionsChanges }
  | { kind: 'field-left'; field: 'route.recipients' | 'route.subjectTemplate' | 'general.retentionDays' }
  /** Settings from a file are put into the controls; whether the program starts at sign-in is not among them. */
  | { kind: 'imported'; form: OptionsForm }
  /** Changed elsewhere, in the notification area's menu. */
  | { kind: 'start-at-sign-in-changed'; isOn: boolean }
  | { kind: 'account-changed'; account: AccountView }
  /** @property problem - why it cannot be used, in words */
  | { kind: 'session-folder-chosen'; path: string | null; problem: string | null }
  | { kind: 'application-accepted'; application: ApplicationRegistration }
  | { kind: 'refused'; problems: readonly FieldProblem<string>[] }
  | { kind: 'refused-during-sign-in' }
  /** @property submitted - what was sent to be saved; what was edited since then stays edited. */
  | { kind: 'saved'; submitted: OptionsForm; form: OptionsForm }
  | { kind: 'servers-changed'; event: BackupServerDraftEvent }
  | { kind: 'tab-selected'; tab: OptionsTab }
  /** Brought here from elsewhere. */
  | { kind: 'field-shown'; field: FocusableField };

export function beginOptionsForm(form: OptionsForm, account: AccountView): OptionsFormState {
  return {
    saved: form,
    form,
    servers: [],
    account,
    problems: [],
    tab: 'notifications',
    focus: null,
    shouldFinishSignIn: false,
  };
}

export function reduceOptionsForm(state: OptionsFormState, event: OptionsFormEvent): OptionsFormState {
  switch (event.kind) {
    case 'edited': {
      const form = changeForm(state.form, event.changes);
      const edited = valueNamesOf(event.changes);
      // Fields that become disabled cannot be corrected, so they stop complaining.
      const isStanding = ({ field }: FieldProblem<string>) =>
        !edited.includes(field) && (form.route.isEnabled || isAlwaysEnabled(field));
      return { ...state, form, problems: state.problems.filter(isStanding) };
    }
    case 'field-left':
      return event.field === 'route.recipients' ? leaveRecipients(state) : withProblemsOf(state, event.field);
    case 'imported':
      return { ...state, form: putImported(state.form, event.form), problems: [] };
    case 'start-at-sign-in-changed':
      return changeStartAtSignIn(state, event.isOn);
    case 'account-changed':
      return {
        ...state,
        account: event.account,
        shouldFinishSignIn: false,
        form: isFirstSignIn(state.account, event.account)
          ? changeForm(state.form, { route: { isEnabled: true } })
          : state.form,
      };
    case 'application-accepted':
      return { ...state, form: changeForm(state.form, { sender: { application: event.application } }) };
    case 'session-folder-chosen':
      return chooseSessionFolder(state, event.path, event.problem);
    case 'refused':
      return refuse(state, event.problems);
    case 'refused-during-sign-in':
      return { ...state, tab: 'notifications', shouldFinishSignIn: true };
    case 'saved':
      return { ...state, saved: event.form, form: mergeSaved(state.form, event.submitted, event.form), problems: [] };
    case 'servers-changed':
      return changeServers(state, event.event);
    case 'tab-selected':
      return { ...state, tab: event.tab };
    case 'field-shown':
      return { ...state, tab: tabOf(event.field), focus: { field: event.field } };
  }
}

/** Whether closing would lose something: an edited value or server, or a sign-in that is not yet in use (2.9). */
export function isDirty({ saved, form, servers, account }: OptionsFormState): boolean {
  if (servers.length > 0) return true;
  return account.signIn.kind === 'signed-in' || valueNamesOf(form).some((field) => !isSameIn(field, saved, form));
}

/**
 * The form to save or to test. While notifications are off, nobody can correct the disabled fields; what is wrong in
 * them must not keep the rest from being saved, so their stored values are kept.
 */
export function toSubmittedForm({ form, saved }: OptionsFormState): OptionsForm {
  if (form.route.isEnabled) return form;
  const bad: string[] = problemsOfForm(parseOptionsForm(form)).map(({ field }) => field);
  return takeValues(form, (field) => (bad.includes(field) && !isAlwaysEnabled(field) ? saved : form));
}

/** Whether a field can be edited while notifications are off. */
function isAlwaysEnabled(field: string): boolean {
  return field === 'sender.application' || !/^(sender|route)\./.test(field);
}

/** The first one in the order of the window: it gets the focus. */
export function firstBadField(problems: readonly FieldProblem<string>[]): OptionsField | null {
  return optionsFields.find((candidate) => problems.some(({ field }) => field === candidate)) ?? null;
}

/** The account that the window is about: the one just signed in, else the one in use. */
export function effectiveAccount({ inUse, signIn }: AccountView): AuthorizedAccount | null {
  if (signIn.kind === 'signed-in') return signIn.account;
  return inUse.kind === 'not-authorized' ? null : inUse.account;
}

/** Whether a note should say that no result is notified (2.10). */
export function notifiesOfNothing(route: RouteForm): boolean {
  return (
    route.isEnabled && !route.shouldNotifyOnSuccess && !route.shouldNotifyOnWarning && !route.shouldNotifyOnFailure
  );
}

export function problemsOf(state: OptionsFormState, field: OptionsField): string[] {
  return state.problems.filter((problem) => problem.field === field).map(({ message }) => message);
}

function refuse(state: OptionsFormState, problems: readonly FieldProblem<string>[]): OptionsFormState {
  const field = firstBadField(problems);
  const tab = field === null ? state.tab : tabOf(field);
  return { ...state, problems, tab, focus: field === null ? null : { field } };
}

/** What could not be saved is shown where it can be corrected. */
function changeServers(state: OptionsFormState, event: BackupServerDraftEvent): OptionsFormState {
  const servers = reduceBackupServerDrafts(state.servers, event);
  return { ...state, servers, tab: event.kind === 'not-saved' ? 'job-sources' : state.tab };
}

function tabOf(field: FocusableField): OptionsTab {
  if (field.startsWith('sources.')) return 'job-sources';
  return field.startsWith('general.') ? 'general' : 'notifications';
}

/** Whoever authorizes the first account wants notifications: nobody has to ask for them a second time. */
function isFirstSignIn(before: AccountView, now: AccountView): boolean {
  const isNew = now.signIn.kind === 'signed-in' && before.signIn.kind !== 'signed-in';
  return isNew && now.inUse.kind === 'not-authorized';
}

function chooseSessionFolder(state: OptionsFormState, path: string | null, problem: string | null): OptionsFormState {
  const others = state.problems.filter(({ field }) => field !== 'sources.sessionFolder');
  return {
    ...state,
    form: changeForm(state.form, { sources: { sessionFolder: path } }),
    problems: problem === null ? others : [...others, { field: 'sources.sessionFolder', message: problem }],
  };
}

/** What belongs to this computer is not in a file, and stays. */
function putImported({ sources, general: { startsAtSignIn } }: OptionsForm, imported: OptionsForm): OptionsForm {
  return changeForm(imported, { sources, general: { startsAtSignIn } });
}

/** A check box that the person has set differently, and not saved yet, stays as it is. */
function changeStartAtSignIn({ form, saved, ...state }: OptionsFormState, isOn: boolean): OptionsFormState {
  const isEdited = form.general.startsAtSignIn !== saved.general.startsAtSignIn;
  const changes = { general: { startsAtSignIn: isOn } };
  return {
    ...state,
    saved: changeForm(saved, changes),
    form: isEdited ? form : changeForm(form, changes),
  };
}

/** Bad addresses are named and left as they were typed; a good list is written in its one form (2.5). */
function leaveRecipients(state: OptionsFormState): OptionsFormState {
  const { recipients, problems } = parseRecipients(state.form.route.recipients);
  if (problems.length > 0) return withProblemsOf(state, 'route.recipients');
  return { ...state, form: changeForm(state.form, { route: { recipients: formatRecipients(recipients) } }) };
}

function withProblemsOf(state: OptionsFormState, field: OptionsField): OptionsFormState {
  const found = problemsOfForm(parseOptionsForm(state.form)).filter((problem) => problem.field === field);
  return { ...state, problems: [...state.problems.filter((problem) => problem.field !== field), ...found] };
}

function mergeSaved(current: OptionsForm, submitted: OptionsForm, stored: OptionsForm): OptionsForm {
  return takeValues(stored, (field) => (isSameIn(field, current, submitted) ? stored : current));
}
