/** What the Application Settings window knows while a person edits (product section 2.11). Pure. */
import {
  parseApplicationRegistration,
  type ApplicationRegistration,
  type ApplicationRegistrationField,
} from '../../../src-shared/model/application-registration.ts';
import { describeApplicationRegistrationProblem } from '../../../src-shared/forms/sender-form.ts';

export interface ApplicationSettingsState {
  isCustom: boolean;
  /** Kept while the box is clear, so that ticking it again brings back what was typed. */
  clientId: string;
  tenantId: string;
  problems: Readonly<Partial<Record<ApplicationRegistrationField, string>>>;
}

/** In the order of the window: the first bad one gets the focus. */
export const applicationSettingsFields: readonly ApplicationRegistrationField[] = ['clientId', 'tenantId'];

export function beginApplicationSettings(application: ApplicationRegistration): ApplicationSettingsState {
  const { clientId, tenantId } = application.kind === 'custom' ? application : { clientId: '', tenantId: '' };
  return { isCustom: application.kind === 'custom', clientId, tenantId, problems: {} };
}

export function setCustom(state: ApplicationSettingsState, isCustom: boolean): ApplicationSettingsState {
  return { ...state, isCustom, problems: {} };
}

export function editField(
  state: ApplicationSettingsState,
  field: ApplicationRegistrationField,
  text: string,
): ApplicationSettingsState {
  const { [field]: _corrected, ...problems } = state.problems;
  return { ...state, [field]: text, problems };
}

/** On leaving a field: it is written in its one form if it is good, and says what is wrong if it is not. */
export function leaveField(
  state: ApplicationSettingsState,
  field: ApplicationRegistrationField,
): ApplicationSettingsState {
  if (state[field].trim() === '') return state;
  // Each field is judged alone; the other one is not complete yet.
  const parsed = parseApplicationRegistration({ kind: 'custom', ...wellFormed, [field]: state[field] });
  if (parsed.kind === 'valid' && parsed.application.kind === 'custom') {
    return { ...state, [field]: parsed.application[field] };
  }
  return { ...state, problems: { ...state.problems, ...describeProblems(parsed) } };
}

export type SubmittedApplicationSettings =
  | { kind: 'valid'; application: ApplicationRegistration }
  | { kind: 'invalid'; state: ApplicationSettingsState; firstBadField: ApplicationRegistrationField };

export function submitApplicationSettings(state: ApplicationSettingsState): SubmittedApplicationSettings {
  const { isCustom, clientId, tenantId } = state;
  const parsed = parseApplicationRegistration(
    isCustom ? { kind: 'custom', clientId, tenantId } : { kind: 'preinstalled' },
  );
  if (parsed.kind === 'valid') return parsed;
  const problems = describeProblems(parsed);
  const firstBadField = applicationSettingsFields.find((field) => problems[field] !== undefined) ?? 'clientId';
  return { kind: 'invalid', state: { ...state, problems }, firstBadField };
}

const wellFormed = { clientId: '00000000-0000-0000-0000-000000000000', tenantId: 'contoso.com' };

function describeProblems(
  parsed: ReturnType<typeof parseApplicationRegistration>,
): Partial<Record<ApplicationRegistrationField, string>> {
  if (parsed.kind === 'valid') return {};
  return Object.fromEntries(
    parsed.problems.map((problem) => [problem.field, describeApplicationRegistrationProblem(problem)]),
  );
}
