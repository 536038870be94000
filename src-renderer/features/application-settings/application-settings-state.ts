/** What the Application Settings window knows while a person edits (product sections 2.11, 11.3 and 11.4). Pure. */
import {
  parseApplicationRegistration,
  type ApplicationRegistration,
  type ApplicationRegistrationField,
} from '../../../src-shared/model/application-registration.ts';
import type { EntryProblem } from '../../../src-shared/model/entry-problem.ts';
import type { MicrosoftCloud } from '../../../src-shared/model/microsoft-clouds.ts';
import type { CertificateForm } from '../../../src-shared/forms/certificate-form.ts';
import { entryProblemOfRegistration, type ApplicationSettingsForm } from '../../../src-shared/forms/microsoft-form.ts';
import { isEmailAddress } from '../../../src-shared/forms/recipients-text.ts';

export type ApplicationSettingsField = ApplicationRegistrationField | 'mailbox' | 'certificate';
/** Those that are typed. */
export type ApplicationSettingsText = Exclude<ApplicationSettingsField, 'certificate'>;

export interface ApplicationSettingsState {
  isCustom: boolean;
  /** Kept while the box is clear, so that ticking it again brings back what was typed. */
  clientId: string;
  tenantId: string;
  cloud: MicrosoftCloud;
  signInAs: ApplicationSettingsForm['signInAs'];
  mailbox: string;
  certificate: CertificateForm | null;
  /** The file that was chosen in this window; `null`: none. */
  chosenPath: string | null;
  problems: Readonly<Partial<Record<ApplicationSettingsField, EntryProblem>>>;
}

/** In the order of the window: the first bad one gets the focus. */
const fields: readonly ApplicationSettingsField[] = ['clientId', 'tenantId', 'mailbox', 'certificate'];

export function beginApplicationSettings(form: ApplicationSettingsForm): ApplicationSettingsState {
  const { application, signInAs, mailbox, certificate } = form;
  const { clientId, tenantId, cloud } = application.kind === 'custom' ? application : noRegistration;
  const isCustom = application.kind === 'custom';
  return { isCustom, clientId, tenantId, cloud, signInAs, mailbox, certificate, chosenPath: null, problems: {} };
}

/** Another cloud does not have the preinstalled application, and an application signs in as itself only with an own certificate. */
export function mustBeCustom({ cloud, signInAs }: Pick<ApplicationSettingsState, 'cloud' | 'signInAs'>): boolean {
  return cloud !== 'worldwide' || signInAs === 'application';
}

export function usesCustom(state: ApplicationSettingsState): boolean {
  return state.isCustom || mustBeCustom(state);
}

export function setCustom(state: ApplicationSettingsState, isCustom: boolean): ApplicationSettingsState {
  return { ...state, isCustom, problems: {} };
}

export function choose(
  state: ApplicationSettingsState,
  choice: Partial<Pick<ApplicationSettingsState, 'cloud' | 'signInAs'>>,
): ApplicationSettingsState {
  return { ...state, ...choice, problems: {} };
}

/** @param path - the file that the engine read it from */
export function takeCertificate(
  state: ApplicationSettingsState,
  certificate: CertificateForm,
  path: string,
): ApplicationSettingsState {
  const { certificate: _corrected, ...problems } = state.problems;
  return { ...state, certificate, chosenPath: path, problems };
}

/** Only of a file that was chosen in this window is it known where it is. */
export function setStaysInFile(state: ApplicationSettingsState, staysInFile: boolean): ApplicationSettingsState {
  const { certificate, chosenPath } = state;
  if (certificate === null || chosenPath === null) return state;
  return { ...state, certificate: { ...certificate, path: staysInFile ? chosenPath : null } };
}

export function editField(
  state: ApplicationSettingsState,
  field: ApplicationSettingsText,
  text: string,
): ApplicationSettingsState {
  const { [field]: _corrected, ...problems } = state.problems;
  return { ...state, [field]: text, problems };
}

/** On leaving a field: it is written in its one form if it is good, and says what is wrong if it is not. */
export function leaveField(state: ApplicationSettingsState, field: ApplicationSettingsText): ApplicationSettingsState {
  const text = state[field].trim();
  if (text === '') return state;
  if (field === 'mailbox') {
    return isEmailAddress(text)
      ? { ...state, mailbox: text }
      : { ...state, problems: { ...state.problems, mailbox: mailboxMissing } };
  }
  // Each field is judged alone; the other one is not complete yet.
  const parsed = parseApplicationRegistration({ kind: 'custom', ...wellFormed, [field]: text });
  if (parsed.kind === 'valid' && parsed.application.kind === 'custom') {
    return { ...state, [field]: parsed.application[field] };
  }
  return { ...state, problems: { ...state.problems, ...problemsOfRegistration(parsed) } };
}

export type SubmittedApplicationSettings =
  | { kind: 'valid'; form: ApplicationSettingsForm }
  | { kind: 'invalid'; state: ApplicationSettingsState; firstBadField: ApplicationSettingsField };

export function submitApplicationSettings(state: ApplicationSettingsState): SubmittedApplicationSettings {
  const { signInAs, certificate } = state;
  const parsed = parseApplicationRegistration(toRegistration(state));
  const mailbox = state.mailbox.trim();
  const problems = {
    ...problemsOfRegistration(parsed),
    ...(signInAs === 'application' && {
      ...(!isEmailAddress(mailbox) && { mailbox: mailboxMissing }),
      ...(certificate === null && { certificate: certificateMissing }),
    }),
  };
  const firstBadField = fields.find((field) => problems[field] !== undefined);
  return parsed.kind === 'valid' && firstBadField === undefined
    ? { kind: 'valid', form: { application: parsed.application, signInAs, mailbox, certificate } }
    : { kind: 'invalid', state: { ...state, problems }, firstBadField: firstBadField ?? 'clientId' };
}

function toRegistration(state: ApplicationSettingsState): ApplicationRegistration {
  const { clientId, tenantId, cloud } = state;
  return usesCustom(state) ? { kind: 'custom', clientId, tenantId, cloud } : { kind: 'preinstalled' };
}

const mailboxMissing: EntryProblem = { kind: 'mailbox-missing' };
const certificateMissing: EntryProblem = { kind: 'certificate-missing' };
const noRegistration = { clientId: '', tenantId: '', cloud: 'worldwide' } as const;
const wellFormed = { ...noRegistration, clientId: '00000000-0000-0000-0000-000000000000', tenantId: 'contoso.com' };

function problemsOfRegistration(
  parsed: ReturnType<typeof parseApplicationRegistration>,
): Partial<Record<ApplicationSettingsField, EntryProblem>> {
  if (parsed.kind === 'valid') return {};
  return Object.fromEntries(parsed.problems.map((problem) => [problem.field, entryProblemOfRegistration(problem)]));
}
