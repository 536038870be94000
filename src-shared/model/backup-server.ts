/** Backup servers that are asked for finished jobs, what a person enters about them, and how each of them is (7.3). */
import { z } from 'zod';
import {
  backupServerFailureSchema,
  describeBackupServerFailure,
  type BackupServerFailure,
} from './backup-server-failure.ts';

/** Stored on disk. */
export const restVersions = ['v6', 'v7', 'v8'] as const;
export const restVersionSchema = z.enum(restVersions);
export type RestVersion = z.infer<typeof restVersionSchema>;

/** `automatic`: the newest that both sides know. Stored on disk. */
const versionChoiceSchema = z.enum(['automatic', ...restVersions]);

export const defaultPort = 4443;

/** Stored on disk with the settings. The password is not here: it is encrypted in a file of its own. */
export const backupServerSchema = z.object({
  /** Made once; names the source of its sessions for good. */
  id: z.string(),
  /** Name or address, without scheme and port. */
  host: z.string(),
  port: z.int().min(1).max(65_535),
  username: z.string(),
  /** Names the file of the password; `null` where it could not be stored and is in memory only. */
  passwordId: z.string().nullable(),
  version: versionChoiceSchema,
  pollIntervalMinutes: z.number().min(1).max(60),
  /** SHA-256 of the certificate that the person trusts, as `AB:CD:...`. */
  fingerprint: z.string(),
  isEnabled: z.boolean(),
});
export type BackupServer = z.infer<typeof backupServerSchema>;

/** What the dialog holds: text where the settings have parsed values. */
export const backupServerFormSchema = z.object({
  /** `null`: a new one. */
  id: z.string().nullable(),
  address: z.string(),
  port: z.string(),
  username: z.string(),
  /** Empty: the stored one stays. Goes from the window to main only. */
  password: z.string(),
  version: versionChoiceSchema,
  pollIntervalMinutes: z.string(),
  /** What the person has trusted for this address; `null`: not asked yet. */
  fingerprint: z.string().nullable(),
  isEnabled: z.boolean(),
});
export type BackupServerForm = z.infer<typeof backupServerFormSchema>;

export const backupServerFieldSchema = z.enum(['address', 'port', 'username', 'password', 'pollIntervalMinutes']);
export type BackupServerField = z.infer<typeof backupServerFieldSchema>;
export const backupServerProblemSchema = z.object({ field: backupServerFieldSchema, message: z.string() });
export type BackupServerProblem = z.infer<typeof backupServerProblemSchema>;

export const emptyBackupServerForm: BackupServerForm = {
  id: null,
  address: '',
  port: String(defaultPort),
  username: '',
  password: '',
  version: 'automatic',
  pollIntervalMinutes: '1',
  fingerprint: null,
  isEnabled: true,
};

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
  if (host.kind === 'invalid') problems.push({ field: 'address', message: host.message });
  const port = parseWhole(form.port, { from: 1, to: 65_535 });
  if (port === null) problems.push({ field: 'port', message: 'Enter a port from 1 to 65535.' });
  const username = form.username.trim();
  if (username === '')
    problems.push({ field: 'username', message: 'Enter a user, for example CONTOSO\\svc-notifier.' });
  const isElsewhere = host.kind === 'valid' && saved !== null && (saved.host !== host.host || saved.port !== port);
  if (form.password === '' && saved?.hasPassword !== true) {
    problems.push({ field: 'password', message: 'Enter the password.' });
  } else if (form.password === '' && isElsewhere && port !== null) {
    // A stored password must not be sent to another place by a change of the address alone.
    problems.push({ field: 'password', message: 'The address has changed: enter the password again.' });
  }
  const pollIntervalMinutes = parseWhole(form.pollIntervalMinutes, { from: 1, to: 60 });
  if (pollIntervalMinutes === null) {
    problems.push({ field: 'pollIntervalMinutes', message: 'Enter a number of minutes from 1 to 60.' });
  }
  if (problems.length > 0 || host.kind === 'invalid' || port === null || pollIntervalMinutes === null) {
    return { kind: 'invalid', problems };
  }
  return { kind: 'valid', entry: { host: host.host, port, username, pollIntervalMinutes } };
}

function parseWhole(text: string, { from, to }: { from: number; to: number }): number | null {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return value >= from && value <= to ? value : null;
}

/** What people paste (`https://server:4443/v8`) is taken for its host; {@link splitAddress} also gives its port. */
function parseHost(text: string): { kind: 'valid'; host: string } | { kind: 'invalid'; message: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'invalid', message: 'Enter the name or address of the server.' };
  if (/^http:/i.test(trimmed)) {
    return { kind: 'invalid', message: 'Only HTTPS is used: enter the name or address without http://.' };
  }
  const host = readUrl(trimmed)?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
  return host === '' ? { kind: 'invalid', message: 'This is not a server name or address.' } : { kind: 'valid', host };
}

/** Host and port of what was pasted as the address; `null` where it is none, or {@link parseHost} would refuse it. */
export function splitAddress(text: string): { host: string; port: string | null } | null {
  const host = parseHost(text);
  if (host.kind === 'invalid') return null;
  const port = readUrl(text.trim())?.port ?? '';
  return { host: host.host, port: port === '' ? null : port };
}

/** A URL is parsed as the rest of the program will use it; bare IPv6 addresses are put into their brackets. */
function readUrl(text: string): { hostname: string; port: string } | null {
  const address = text.replace(/^https:\/\//i, '').replace(/[/?#].*$/s, '');
  if (!/^[^\s@\\]+$/u.test(address)) return null;
  const isBareIpv6 = (address.match(/:/g)?.length ?? 0) > 1 && !address.startsWith('[');
  const match = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/.exec(isBareIpv6 ? `[${address}]` : address);
  const host = match?.groups?.['host'];
  return host === undefined ? null : { hostname: host.toLowerCase(), port: match?.groups?.['port'] ?? '' };
}

/** How a server is. Instants are ISO 8601. */
export const backupServerStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  /** Not asked yet since the program was started or the server was edited. */
  z.object({ kind: z.literal('contacting') }),
  z.object({
    kind: z.literal('connected'),
    lastContactAt: z.string(),
    version: restVersionSchema,
    /** What is not as it should be, although the server can be read. */
    remark: backupServerFailureSchema.nullable(),
  }),
  z.object({
    kind: z.literal('failed'),
    failure: backupServerFailureSchema,
    since: z.string(),
    lastContactAt: z.string().nullable(),
  }),
]);
export type BackupServerState = z.infer<typeof backupServerStateSchema>;

export const backupServerViewSchema = z.object({
  server: backupServerSchema.omit({ passwordId: true }),
  hasPassword: z.boolean(),
  state: backupServerStateSchema,
});
export type BackupServerView = z.infer<typeof backupServerViewSchema>;

export interface BackupServerStateDescription {
  severity: 'none' | 'busy' | 'ok' | 'warning' | 'error';
  title: string;
  /** What happened and what to do; empty where there is nothing to say. */
  lines: string[];
  /** `null`: there was none since the program was started. */
  lastContact: string | null;
}

/** The one wording of a server's state. @param formatTime - an instant for a person */
export function describeBackupServerState(
  state: BackupServerState,
  formatTime: (instant: string) => string,
): BackupServerStateDescription {
  switch (state.kind) {
    case 'off':
      return { severity: 'none', title: 'Not polled', lines: [], lastContact: null };
    case 'contacting':
      return { severity: 'busy', title: 'Contacting the server', lines: [], lastContact: null };
    case 'connected': {
      const lastContact = `Last contact ${formatTime(state.lastContactAt)}`;
      if (state.remark !== null) return { severity: 'warning', ...describeTrouble(state.remark), lastContact };
      return { severity: 'ok', title: `Connected (REST ${state.version})`, lines: [], lastContact };
    }
    case 'failed': {
      const lastContact = state.lastContactAt === null ? null : `Last contact ${formatTime(state.lastContactAt)}`;
      return { severity: 'error', ...describeTrouble(state.failure), lastContact };
    }
  }
}

function describeTrouble(failure: BackupServerFailure): Pick<BackupServerStateDescription, 'title' | 'lines'> {
  const { title, detail, advice } = describeBackupServerFailure(failure);
  return { title, lines: [detail, advice] };
}
