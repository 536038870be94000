/** What a person enters about a backup server, and the rules for it (product section 7.3). */
import { z } from 'zod';
import {
  backupServerProducts,
  backupServerProductSchema,
  usualBackupServerProduct,
  type BackupServerProduct,
} from '../model/backup-server-products.ts';
import type { EntryProblem } from '../model/entry-problem.ts';
import { fieldProblemSchema } from './parsed-form.ts';
import { anyPort, parseWhole, readServerAddress } from './server-address.ts';

/** What can be chosen as the version of a product's API, the preferred one first. */
export function versionsOf(product: BackupServerProduct): readonly string[] {
  return ['automatic', ...backupServerProducts[product].versions.toReversed()];
}

function optionalSessionsOf(product: BackupServerProduct): readonly string[] {
  return Object.keys(backupServerProducts[product].optionalSessions);
}

/** What the dialog holds: text where the settings have parsed values. */
export const backupServerFormSchema = z
  .object({
    /** `null`: a new one. */
    id: z.string().nullable(),
    product: backupServerProductSchema,
    address: z.string(),
    port: z.string(),
    username: z.string(),
    /** Empty: the stored one stays. Goes from the window to main only. */
    password: z.string(),
    version: z.string(),
    pollIntervalMinutes: z.string(),
    /** Of the product's optional sessions. */
    alsoReported: z.array(z.string()),
    /** What the person has trusted for this address; `null`: not asked yet. */
    fingerprint: z.string().nullable(),
    isEnabled: z.boolean(),
  })
  .refine(({ product, version }) => versionsOf(product).includes(version), { path: ['version'] })
  .refine(({ product, alsoReported }) => alsoReported.every((each) => optionalSessionsOf(product).includes(each)), {
    path: ['alsoReported'],
  });
export type BackupServerForm = z.infer<typeof backupServerFormSchema>;

const backupServerFields = ['address', 'port', 'username', 'password', 'pollIntervalMinutes'] as const;
export const backupServerFieldSchema = z.enum(backupServerFields);
export type BackupServerField = z.infer<typeof backupServerFieldSchema>;
export const backupServerProblemSchema = fieldProblemSchema(backupServerFields);
export type BackupServerProblem = z.infer<typeof backupServerProblemSchema>;

export const emptyBackupServerForm: BackupServerForm = {
  id: null,
  product: usualBackupServerProduct,
  address: '',
  port: String(backupServerProducts[usualBackupServerProduct].defaultPort),
  username: '',
  password: '',
  version: 'automatic',
  pollIntervalMinutes: '1',
  alsoReported: [],
  fingerprint: null,
  isEnabled: true,
};

/** What is proposed for another product: its version, none of its optional sessions, and its port where nobody has entered one. */
export function proposeForProduct(
  product: BackupServerProduct,
  before: Pick<BackupServerForm, 'product' | 'port'>,
): Pick<BackupServerForm, 'product' | 'port' | 'version' | 'alsoReported'> {
  const isProposed = before.port.trim() === String(backupServerProducts[before.product].defaultPort);
  const port = isProposed ? String(backupServerProducts[product].defaultPort) : before.port;
  const { version, alsoReported } = emptyBackupServerForm;
  return { product, port, version, alsoReported };
}

export interface BackupServerEntry {
  host: string;
  port: number;
  username: string;
  pollIntervalMinutes: number;
}

/** The server that is edited, as it was saved. */
export interface SavedBackupServer {
  host: string;
  port: number;
  hasPassword: boolean;
}

/** @param saved - `null`: a new one. An empty password field means its password, as long as the address is the same. */
export function parseBackupServerForm(
  form: BackupServerForm,
  saved: SavedBackupServer | null,
): { kind: 'valid'; entry: BackupServerEntry } | { kind: 'invalid'; problems: BackupServerProblem[] } {
  const problems: BackupServerProblem[] = [];
  const host = parseHost(form.address);
  if (host.kind === 'invalid') problems.push({ field: 'address', problem: host.problem });
  const port = parseWhole(form.port, anyPort);
  if (port === null) problems.push({ field: 'port', problem: { kind: 'not-a-port' } });
  const username = form.username.trim();
  const { usernameExample } = backupServerProducts[form.product];
  if (username === '') {
    problems.push({ field: 'username', problem: { kind: 'backup-user-missing', example: usernameExample } });
  }
  const isElsewhere = host.kind === 'valid' && saved !== null && (saved.host !== host.host || saved.port !== port);
  if (form.password === '' && saved?.hasPassword !== true) {
    problems.push({ field: 'password', problem: { kind: 'password-missing' } });
  } else if (form.password === '' && isElsewhere && port !== null) {
    // A stored password must not be sent to another place by a change of the address alone.
    problems.push({ field: 'password', problem: { kind: 'password-for-other-address' } });
  }
  const pollIntervalMinutes = parseWhole(form.pollIntervalMinutes, { from: 1, to: 60 });
  if (pollIntervalMinutes === null) {
    problems.push({ field: 'pollIntervalMinutes', problem: { kind: 'not-a-poll-interval' } });
  }
  if (problems.length > 0 || host.kind === 'invalid' || port === null || pollIntervalMinutes === null) {
    return { kind: 'invalid', problems };
  }
  return { kind: 'valid', entry: { host: host.host, port, username, pollIntervalMinutes } };
}

/** What people paste (`https://server:4443/v8`) is taken for its host; {@link splitAddress} also gives its port. */
function parseHost(text: string): { kind: 'valid'; host: string } | { kind: 'invalid'; problem: EntryProblem } {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'invalid', problem: { kind: 'server-missing' } };
  if (/^http:/i.test(trimmed)) {
    return { kind: 'invalid', problem: { kind: 'not-https' } };
  }
  const host = readUrl(trimmed)?.host ?? '';
  return host === '' ? { kind: 'invalid', problem: { kind: 'not-a-server' } } : { kind: 'valid', host };
}

/** Host and port of what was pasted as the address; `null` where it is none, or {@link parseHost} would refuse it. */
export function splitAddress(text: string): { host: string; port: string | null } | null {
  const host = parseHost(text);
  if (host.kind === 'invalid') return null;
  const port = readUrl(text.trim())?.port ?? '';
  return { host: host.host, port: port === '' ? null : port };
}

function readUrl(text: string): { host: string; port: string } | null {
  return readServerAddress(text.replace(/^https:\/\//i, ''));
}
