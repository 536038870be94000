/** What the Options window knows while a person edits, and how each event changes it. Pure. */
import type { AccountView } from '../../../src-shared/model/account.ts';
import type { AccountViewOf } from '../../../src-shared/model/account-view.ts';
import type { GoogleAccountView } from '../../../src-shared/model/google-account.ts';
import { changesOf, type AdvancedSettings } from '../../../src-shared/forms/advanced-settings.ts';
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
import type { EntryProblem } from '../../../src-shared/model/entry-problem.ts';
import { formatRecipients } from '../../../src-shared/model/recipients.ts';
import { problemTextsOf } from '../../text/problem-texts.ts';
import { mergeRules } from '../rules/merge-rules.ts';
import {
  reduceBackupServerDrafts,
  type BackupServerDraft,
  type BackupServerDraftEvent,
} from '../backup-servers/backup-server-drafts.ts';
import {
  noChannelDrafts,
  reduceChannelDrafts,
  type ChannelDraftEvent,
  type ChannelDrafts,
} from '../channels/channel-drafts.ts';

/** In the order of the tab strip. */
export const optionsTabs = ['notifications', 'rules', 'digest', 'channels', 'job-sources', 'general'] as const;
export type OptionsTab = (typeof optionsTabs)[number];

export interface OptionsFormState {
  /** What is stored. */
  saved: OptionsForm;
  /** What the controls show. */
  form: OptionsForm;
  /** Backup servers that were changed and are not saved yet. */
  servers: readonly BackupServerDraft[];
  /** Channels that were changed and are not saved yet. */
  channels: ChannelDrafts;
  /** At Microsoft 365. */
  account: AccountView;
  googleAccount: GoogleAccountView;
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
  | { kind: 'field-left'; field: OptionsField }
  /** Settings from a file are put into the controls; whether the program starts at sign-in is not among them. */
  | { kind: 'imported'; form: OptionsForm }
  /** Changed elsewhere, in the notification area's menu. */
  | { kind: 'start-at-sign-in-changed'; isOn: boolean }
  | { kind: 'account-changed'; account: AccountView }
  | { kind: 'google-account-changed'; account: GoogleAccountView }
  /** @property problem - why it cannot be used */
  | { kind: 'session-folder-chosen'; path: string | null; problem: EntryProblem | null }
  /** As `session-folder-chosen`. */
  | { kind: 'metrics-folder-chosen'; path: string | null; problem: EntryProblem | null }
  | { kind: 'advanced-accepted'; settings: AdvancedSettings }
  | { kind: 'refused'; problems: readonly FieldProblem<string>[] }
  | { kind: 'refused-during-sign-in' }
  /** @property submitted - what was sent to be saved; what was edited since then stays edited. */
  | { kind: 'saved'; submitted: OptionsForm; form: OptionsForm }
  /** By another console, or by this one in this moment: what was edited here stays edited. */
  | { kind: 'saved-elsewhere'; form: OptionsForm }
  | { kind: 'servers-changed'; event: BackupServerDraftEvent }
  | { kind: 'channels-changed'; event: ChannelDraftEvent }
  | { kind: 'tab-selected'; tab: OptionsTab }
  /** Brought here from elsewhere. */
  | { kind: 'field-shown'; field: FocusableField };

export function beginOptionsForm(
  form: OptionsForm,
  account: AccountView,
  googleAccount: GoogleAccountView,
): OptionsFormState {
  return {
    saved: form,
    form,
    servers: [],
    channels: noChannelDrafts,
    account,
    googleAccount,
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
      const isStanding = ({ field }: FieldProblem<string>) => !edited.includes(field) && isEditable(field, form);
      return { ...state, form, problems: state.problems.filter(isStanding) };
    }
    case 'field-left':
      if (event.field === 'route.recipients') return leaveRecipients(state, 'route');
      return event.field === 'digest.recipients'
        ? leaveRecipients(state, 'digest')
        : withProblemsOf(state, event.field);
    case 'imported':
      return { ...state, form: putImported(state.form, event.form), problems: [] };
    case 'start-at-sign-in-changed':
      return changeStartAtSignIn(state, event.isOn);
    case 'account-changed':
      return {
        ...state,
        account: event.account,
        shouldFinishSignIn: false,
        form: enabledByFirstSignIn(state.form, state.account, event.account),
      };
    case 'google-account-changed':
      return {
        ...state,
        googleAccount: event.account,
        shouldFinishSignIn: false,
        form: enabledByFirstSignIn(state.form, state.googleAccount, event.account),
      };
    case 'advanced-accepted':
      return { ...state, form: changeForm(state.form, changesOf(event.settings)) };
    case 'session-folder-chosen':
      return chooseFolder(state, { sources: { sessionFolder: event.path } }, 'sources.sessionFolder', event.problem);
    case 'metrics-folder-chosen':
      return chooseFolder(state, { general: { metricsFolder: event.path } }, 'general.metricsFolder', event.problem);
    case 'refused':
      return refuse(state, event.problems);
    case 'refused-during-sign-in':
      return { ...state, tab: 'notifications', shouldFinishSignIn: true };
    case 'saved':
      return { ...state, saved: event.form, form: mergeSaved(state.form, event.submitted, event.form), problems: [] };
    case 'saved-elsewhere': {
      const form = keepStartAtSignIn(event.form, state.saved);
      return { ...state, saved: form, form: mergeSaved(state.form, state.saved, form) };
    }
    case 'servers-changed':
      return changeServers(state, event.event);
    case 'channels-changed':
      return changeChannels(state, event.event);
    case 'tab-selected':
      return { ...state, tab: event.tab };
    case 'field-shown':
      return { ...state, tab: tabOf(event.field), focus: { field: event.field } };
  }
}

/** Whether closing would lose something: an edited value or server, or a sign-in that is not yet in use (2.9). */
export function isDirty(state: OptionsFormState): boolean {
  return optionsTabs.some((tab) => isTabDirty(state, tab));
}

function isTabDirty(state: OptionsFormState, tab: OptionsTab): boolean {
  const { saved, form, servers, channels, account, googleAccount } = state;
  if (tab === 'job-sources' && servers.length > 0) return true;
  if (tab === 'channels' && channels.drafts.length > 0) return true;
  const isSignedIn = [account, googleAccount].some(({ signIn }) => signIn.kind === 'signed-in');
  if (tab === 'notifications' && isSignedIn) return true;
  return valueNamesOf(form).some((name) => tabOf(name) === tab && !isSameIn(name, saved, form));
}

/** Whether saving has failed for what is listed there. */
function hasNotSaved({ servers, channels }: OptionsFormState, tab: OptionsTab): boolean {
  if (tab === 'job-sources') return servers.some(({ failure }) => failure !== null);
  return tab === 'channels' && channels.failure !== null;
}

/** What a tab shows of itself while another one may be open. */
export function markOfTab(state: OptionsFormState, tab: OptionsTab): 'error' | 'unsaved' | null {
  if (state.problems.some(({ field }) => tabOf(field) === tab) || hasNotSaved(state, tab)) return 'error';
  return isTabDirty(state, tab) ? 'unsaved' : null;
}

/**
 * The form to save or to test. While notifications or the digest are off, nobody can correct the disabled fields; what is
 * wrong in them must not keep the rest from being saved, so their stored values are kept.
 */
export function toSubmittedForm({ form, saved }: OptionsFormState): OptionsForm {
  if (form.route.isEnabled && form.digest.isEnabled) return form;
  const bad: string[] = problemsOfForm(parseOptionsForm(form)).map(({ field }) => field);
  return takeValues(form, (field) => (bad.includes(field) && !isEditable(field, form) ? saved : form));
}

/** What Advanced edits. */
const alwaysEnabled = new Set<string>(['microsoft.application', 'smtp.port', 'smtp.username', 'smtp.password']);

/** Whether a field can be corrected: it is not disabled with what it belongs to. */
function isEditable(field: string, { route, digest }: OptionsForm): boolean {
  if (field.startsWith('digest.')) return digest.isEnabled;
  return route.isEnabled || alwaysEnabled.has(field) || !/^(smtp|microsoft|route)\./.test(field);
}

/** The first one in the order of the window: it gets the focus. */
export function firstBadField(problems: readonly FieldProblem<string>[]): OptionsField | null {
  return optionsFields.find((candidate) => problems.some(({ field }) => field === candidate)) ?? null;
}

/** The account that the window is about: the one just signed in, else the one in use. */
export function effectiveAccount<A>({ inUse, signIn }: AccountViewOf<A, unknown>): A | null {
  if (signIn.kind === 'signed-in') return signIn.account;
  return inUse.kind === 'not-authorized' ? null : inUse.account;
}

/** Whether messages could go out through the account that the window is about. */
export function canAccountSend({ inUse, signIn }: AccountViewOf<unknown, unknown>): boolean {
  return signIn.kind === 'signed-in' || inUse.kind === 'valid' || inUse.kind === 'cannot-be-stored';
}

/** Whether a note should say that no result is notified (2.10). */
export function notifiesOfNothing(route: RouteForm): boolean {
  return (
    route.isEnabled && !route.shouldNotifyOnSuccess && !route.shouldNotifyOnWarning && !route.shouldNotifyOnFailure
  );
}

export function problemsOf(state: OptionsFormState, field: OptionsField): string[] {
  return problemTextsOf(state.problems, field);
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

/** As {@link changeServers}. */
function changeChannels(state: OptionsFormState, event: ChannelDraftEvent): OptionsFormState {
  const channels = reduceChannelDrafts(state.channels, event);
  return { ...state, channels, tab: event.kind === 'not-saved' ? 'channels' : state.tab };
}

/** By the first part of the name of a field or value; all others are on the first tab. */
const tabsOfSections: Readonly<Record<string, OptionsTab>> = {
  rules: 'rules',
  digest: 'digest',
  sources: 'job-sources',
  mail: 'job-sources',
  general: 'general',
};

function tabOf(name: string): OptionsTab {
  if (name === 'route.shouldNotifyOnAlarms') return 'channels';
  return tabsOfSections[name.split('.')[0] ?? ''] ?? 'notifications';
}

/** Whoever authorizes the first account wants notifications: nobody has to ask for them a second time. */
function enabledByFirstSignIn(
  form: OptionsForm,
  before: AccountViewOf<unknown, unknown>,
  now: AccountViewOf<unknown, unknown>,
): OptionsForm {
  const isNew = now.signIn.kind === 'signed-in' && before.signIn.kind !== 'signed-in';
  return isNew && now.inUse.kind === 'not-authorized' ? changeForm(form, { route: { isEnabled: true } }) : form;
}

function chooseFolder(
  state: OptionsFormState,
  changes: OptionsChanges,
  field: OptionsField,
  problem: EntryProblem | null,
): OptionsFormState {
  const others = state.problems.filter((each) => each.field !== field);
  return {
    ...state,
    form: changeForm(state.form, changes),
    problems: problem === null ? others : [...others, { field, problem }],
  };
}

/** What belongs to this computer is not in a file, and stays. */
function putImported(
  {
    sources,
    mail,
    gmail: { secretIsFor },
    microsoft: { certificate },
    general: { startsAtSignIn, metricsFolder },
  }: OptionsForm,
  imported: OptionsForm,
): OptionsForm {
  return changeForm(imported, {
    sources,
    mail,
    gmail: { secretIsFor },
    microsoft: { certificate },
    general: { startsAtSignIn, metricsFolder },
  });
}

/** The engine does not know this desktop's: `start-at-sign-in-changed` tells it. */
function keepStartAtSignIn(form: OptionsForm, { general: { startsAtSignIn } }: OptionsForm): OptionsForm {
  return changeForm(form, { general: { startsAtSignIn } });
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
function leaveRecipients(state: OptionsFormState, section: 'route' | 'digest'): OptionsFormState {
  const { recipients, problems } = parseRecipients(state.form[section].recipients);
  if (problems.length > 0) return withProblemsOf(state, `${section}.recipients`);
  return { ...state, form: changeForm(state.form, { [section]: { recipients: formatRecipients(recipients) } }) };
}

function withProblemsOf(state: OptionsFormState, field: OptionsField): OptionsFormState {
  const found = problemsOfForm(parseOptionsForm(state.form)).filter((problem) => problem.field === field);
  return { ...state, problems: [...state.problems.filter((problem) => problem.field !== field), ...found] };
}

function mergeSaved(current: OptionsForm, submitted: OptionsForm, stored: OptionsForm): OptionsForm {
  const merged = takeValues(stored, (field) => (isSameIn(field, current, submitted) ? stored : current));
  if (isSameIn('rules.list', current, submitted)) return merged;
  const list = mergeRules(current.rules.list, submitted.rules.list, stored.rules.list);
  return changeForm(merged, { rules: { list } });
}
