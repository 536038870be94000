/** What the dialog for one backup server knows, and how each event changes it (product section 7.3). Pure. */
import {
  type BackupServerField,
  type BackupServerForm,
  type BackupServerProblem,
  emptyBackupServerForm,
  parseBackupServerForm,
  splitAddress,
} from '../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerTestOutcome } from '../../../src-shared/forms/backup-server-outcome.ts';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';
import type { BackupServerFailure } from '../../../src-shared/model/failures/backup-server-failure.ts';
import { problemTextsOf } from '../../text/problem-texts.ts';
import type { NextStep } from './backup-server-list-state.ts';

/** What the controls show. */
export type BackupServerFields = Omit<BackupServerForm, 'id' | 'fingerprint'>;

export type FoundServer = Extract<BackupServerTestOutcome, { kind: 'connected' }>;

/** What the person has pressed. `accept-anyway`: although the server could not be contacted. */
export type ContactPurpose = 'test' | 'accept' | 'accept-anyway';

export type Contact =
  | { kind: 'none' }
  /** Main is testing it: a changed access is tested before the window accepts it. */
  | { kind: 'under-way'; purpose: ContactPurpose }
  /** Whether this certificate is to be trusted. @property formerly - the one that was, of the same address */
  | { kind: 'asking'; purpose: ContactPurpose; fingerprint: string; formerly: string | null }
  | { kind: 'connected' }
  | { kind: 'failed'; purpose: ContactPurpose; failure: BackupServerFailure }
  /** The window takes over what the dialog says, and saves it with OK or Apply. */
  | { kind: 'accepted' };

interface TrustedCertificate {
  host: string;
  port: string;
  fingerprint: string;
}

export interface BackupServerDialogState {
  /** The server that is edited, as it is saved; `null`: one that isn't yet. */
  edited: BackupServerView | null;
  fields: BackupServerFields;
  problems: readonly BackupServerProblem[];
  /** The control to focus; a new object for each wish. */
  focus: { field: BackupServerField | 'version' } | null;
  contact: Contact;
  /** What the last test has found; forgotten when something of the access is edited. */
  found: FoundServer | null;
  /** Newest last. */
  trusted: readonly TrustedCertificate[];
}

export type BackupServerDialogEvent =
  | { kind: 'edited'; changes: Partial<BackupServerFields> }
  /** The address is complete, so its port can be put where it belongs. */
  | { kind: 'address-left' }
  | { kind: 'submitted'; purpose: ContactPurpose }
  | { kind: 'answered'; outcome: BackupServerTestOutcome }
  | { kind: 'trusted' }
  | { kind: 'distrusted' }
  | { kind: 'stopped' }
  /** The dialog is left: what comes of a contact is of no interest any more. */
  | { kind: 'left' }
  /** The request itself failed: a bug or a lost connection. */
  | { kind: 'broke-off' };

/**
 * @param step - what the dialog is opened for: it focuses that field, or asks the server for its certificate at once
 * @param draft - what the person has left in the dialog before, and not saved yet
 */
export function beginBackupServerDialog(
  edited: BackupServerView | null,
  step: NextStep | null,
  draft: BackupServerForm | null = null,
): BackupServerDialogState {
  return {
    edited,
    fields: draft !== null ? fieldsOf(draft) : edited === null ? emptyFields : toFields(edited),
    problems: [],
    focus: step?.kind === 'correct' ? { field: step.field } : null,
    contact: step?.kind === 'compare' ? { kind: 'under-way', purpose: 'test' } : { kind: 'none' },
    found: null,
    trusted: [...(edited === null ? [] : [toTrusted(edited)]), ...trustedIn(draft)],
  };
}

export function reduceBackupServerDialog(
  state: BackupServerDialogState,
  event: BackupServerDialogEvent,
): BackupServerDialogState {
  switch (event.kind) {
    case 'edited':
      return edit(state, event.changes);
    case 'address-left':
      return leaveAddress(state);
    case 'submitted':
      return submit(leaveAddress(state), event.purpose);
    case 'answered':
      return answer(state, event.outcome);
    case 'trusted':
      return trust(state);
    case 'distrusted':
      return distrust(state);
    case 'stopped':
    case 'left':
      return isTesting(state) ? { ...state, contact: { kind: 'none' } } : state;
    case 'broke-off':
      return { ...state, contact: { kind: 'none' } };
  }
}

/** What main is asked with. */
export function toBackupServerForm({ edited, fields, trusted }: BackupServerDialogState): BackupServerForm {
  const { host, port } = placeOf(fields);
  const known = trusted.findLast((certificate) => certificate.host === host && certificate.port === port);
  return { ...fields, id: edited?.server.id ?? null, fingerprint: known?.fingerprint ?? null };
}

/** Whether the server can be accepted although the contact failed: it is known by its certificate, and only away. */
export function canAcceptAnyway(state: BackupServerDialogState): boolean {
  const { contact } = state;
  if (contact.kind !== 'failed' || contact.purpose === 'test') return false;
  const isAboutCertificate =
    contact.failure.kind === 'certificate-unknown' || contact.failure.kind === 'certificate-changed';
  return !isAboutCertificate && toBackupServerForm(state).fingerprint !== null;
}

/** Where the server is, as far as it can be read of the fields. */
export function placeOf({ address, port }: Pick<BackupServerFields, 'address' | 'port'>): {
  host: string;
  port: string;
} {
  return { host: splitAddress(address)?.host ?? address.trim(), port: port.trim() };
}

export function problemsOf({ problems }: BackupServerDialogState, field: BackupServerField): string[] {
  return problemTextsOf(problems, field);
}

/** Fields in the order in which the dialog shows them: the first bad one gets the focus. */
const fieldOrder: readonly BackupServerField[] = ['address', 'port', 'username', 'password', 'pollIntervalMinutes'];

/** What a test is about: edited, its result says nothing any more. */
const accessFields: readonly (keyof BackupServerFields)[] = [
  'product',
  'address',
  'port',
  'username',
  'password',
  'version',
];

/** Whether main is contacting the server. */
export function isTesting({ contact }: Pick<BackupServerDialogState, 'contact'>): boolean {
  return contact.kind === 'under-way';
}

function edit(state: BackupServerDialogState, changes: Partial<BackupServerFields>): BackupServerDialogState {
  const isElsewhere = Object.hasOwn(changes, 'address') || Object.hasOwn(changes, 'port');
  // That the address has changed is said at the password.
  const isStanding = ({ field }: BackupServerProblem) =>
    !Object.hasOwn(changes, field) && !(field === 'password' && isElsewhere);
  const next = { ...state, fields: { ...state.fields, ...changes }, problems: state.problems.filter(isStanding) };
  if (!accessFields.some((field) => Object.hasOwn(changes, field))) return next;
  return { ...next, contact: { kind: 'none' }, found: null };
}

function leaveAddress(state: BackupServerDialogState): BackupServerDialogState {
  const split = splitAddress(state.fields.address);
  if (split === null) return state;
  const { host, port } = split;
  const isSame = host === state.fields.address && port === null;
  return isSame ? state : { ...state, fields: { ...state.fields, address: host, port: port ?? state.fields.port } };
}

function submit(state: BackupServerDialogState, purpose: ContactPurpose): BackupServerDialogState {
  const { edited } = state;
  const saved = edited === null ? null : { ...edited.server, hasPassword: edited.hasPassword };
  const parsed = parseBackupServerForm(toBackupServerForm(state), saved);
  if (parsed.kind === 'invalid') return refuse(state, parsed.problems);
  return begin({ ...state, problems: [] }, purpose);
}

function begin(state: BackupServerDialogState, purpose: ContactPurpose): BackupServerDialogState {
  const isTest = purpose === 'test' || (purpose === 'accept' && mustBeTested(state));
  return { ...state, contact: isTest ? { kind: 'under-way', purpose } : { kind: 'accepted' } };
}

/**
 * What cannot be read is better known before it is saved, and no server is saved whose certificate nobody has trusted.
 * What was tested already, or is off, need not be.
 */
function mustBeTested(state: BackupServerDialogState): boolean {
  const { edited, fields, found } = state;
  if (found !== null) return false;
  if (edited === null || toBackupServerForm(state).fingerprint === null) return true;
  const before = toFields(edited);
  return fields.isEnabled && accessFields.some((field) => fields[field] !== before[field]);
}

function refuse(state: BackupServerDialogState, problems: readonly BackupServerProblem[]): BackupServerDialogState {
  const first = fieldOrder.find((candidate) => problems.some(({ field }) => field === candidate));
  return { ...state, problems, contact: { kind: 'none' }, focus: first === undefined ? null : { field: first } };
}

function answer(state: BackupServerDialogState, outcome: BackupServerTestOutcome): BackupServerDialogState {
  const { contact } = state;
  if (contact.kind !== 'under-way') return state;
  const { purpose } = contact;
  switch (outcome.kind) {
    case 'invalid':
      return refuse(state, outcome.problems);
    case 'untrusted':
      return {
        ...state,
        contact: { kind: 'asking', purpose, fingerprint: outcome.fingerprint, formerly: outcome.trusted },
      };
    case 'failed':
      return { ...state, contact: { kind: 'failed', purpose, failure: outcome.failure } };
    case 'cancelled':
      return { ...state, contact: { kind: 'none' } };
    case 'connected': {
      const found = { ...state, found: outcome };
      return purpose === 'test' ? { ...found, contact: { kind: 'connected' } } : begin(found, purpose);
    }
  }
}

function trust(state: BackupServerDialogState): BackupServerDialogState {
  if (state.contact.kind !== 'asking') return state;
  const { fingerprint, purpose } = state.contact;
  const trusted = [...state.trusted, { ...placeOf(state.fields), fingerprint }];
  return begin({ ...state, trusted, found: null }, purpose);
}

function distrust(state: BackupServerDialogState): BackupServerDialogState {
  if (state.contact.kind !== 'asking') return state;
  const { fingerprint, formerly, purpose } = state.contact;
  const failure: BackupServerFailure =
    formerly === null
      ? { kind: 'certificate-unknown', fingerprint }
      : { kind: 'certificate-changed', trusted: formerly, found: fingerprint };
  return { ...state, contact: { kind: 'failed', purpose, failure } };
}

function fieldsOf({ id: _id, fingerprint: _fingerprint, ...fields }: BackupServerForm): BackupServerFields {
  return fields;
}

const emptyFields = fieldsOf(emptyBackupServerForm);

function toFields({ server }: BackupServerView): BackupServerFields {
  const { product, host, port, username, version, pollIntervalMinutes, alsoReported, isEnabled } = server;
  return {
    product,
    address: host,
    port: String(port),
    username,
    password: '',
    version,
    pollIntervalMinutes: String(pollIntervalMinutes),
    alsoReported,
    isEnabled,
  };
}

function toTrusted({ server: { host, port, fingerprint } }: BackupServerView): TrustedCertificate {
  return { host, port: String(port), fingerprint };
}

function trustedIn(draft: BackupServerForm | null): TrustedCertificate[] {
  const fingerprint = draft?.fingerprint ?? null;
  return draft === null || fingerprint === null ? [] : [{ ...placeOf(draft), fingerprint }];
}
