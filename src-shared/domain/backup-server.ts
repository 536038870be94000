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
  pollIntervalMinutes: z.number(),
  /** What the person has trusted for this address; `null`: not asked yet. */
  fingerprint: z.string().nullable(),
  isEnabled: z.boolean(),
});
export type BackupServerForm = z.infer<typeof backupServerFormSchema>;

export const backupServerFieldSchema = z.enum(['address', 'port', 'username', 'password']);
export const backupServerProblemSchema = z.object({ field: backupServerFieldSchema, message: z.string() });
export type BackupServerProblem = z.infer<typeof backupServerProblemSchema>;

export const emptyBackupServerForm: BackupServerForm = {
  id: null,
  address: '',
  port: String(defaultPort),
  username: '',
  password: '',
  version: 'automatic',
  pollIntervalMinutes: 1,
  fingerprint: null,
  isEnabled: true,
};

export interface BackupServerEntry {
  host: string;
  port: number;
  username: string;
}

/** @param hasStoredPassword - an empty password field means the stored one. */
export function parseBackupServerForm(
  form: BackupServerForm,
  hasStoredPassword: boolean,
): { kind: 'valid'; entry: BackupServerEntry } | { kind: 'invalid'; problems: BackupServerProblem[] } {
  const problems: BackupServerProblem[] = [];
  const host = parseHost(form.address);
  if (host.kind === 'invalid') problems.push({ field: 'address', message: host.message });
  const port = /^\d{1,5}$/.test(form.port.trim()) ? Number(form.port.trim()) : Number.NaN;
  if (!(port >= 1 && port <= 65_535)) problems.push({ field: 'port', message: 'Enter a port from 1 to 65535.' });
  const username = form.username.trim();
  if (username === '')
    problems.push({ field: 'username', message: 'Enter a user, for example CONTOSO\\svc-notifier.' });
  if (form.password === '' && !hasStoredPassword) problems.push({ field: 'password', message: 'Enter the password.' });
  if (problems.length > 0 || host.kind === 'invalid') return { kind: 'invalid', problems };
  return { kind: 'valid', entry: { host: host.host, port, username } };
}

/** What people paste (`https://server:4443/v8`) is taken for its host; {@link portInAddress} gives its port. */
function parseHost(text: string): { kind: 'valid'; host: string } | { kind: 'invalid'; message: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'invalid', message: 'Enter the name or address of the server.' };
  if (/^http:/i.test(trimmed)) {
    return { kind: 'invalid', message: 'Only HTTPS is used: enter the name or address without http://.' };
  }
  const host = readUrl(trimmed)?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
  return host === '' ? { kind: 'invalid', message: 'This is not a server name or address.' } : { kind: 'valid', host };
}

/** The port that was pasted with the address, or `null`. */
export function portInAddress(text: string): string | null {
  const port = readUrl(text.trim())?.port ?? '';
  return port === '' ? null : port;
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
}

/** The one wording of a server's state. @param formatTime - an instant for a person */
export function describeBackupServerState(
  state: BackupServerState,
  formatTime: (instant: string) => string,
): BackupServerStateDescription {
  switch (state.kind) {
    case 'off':
      return { severity: 'none', title: 'Not asked', lines: [] };
    case 'contacting':
      return { severity: 'busy', title: 'Contacting the server', lines: [] };
    case 'connected': {
      const lastContact = `Last contact ${formatTime(state.lastContactAt)}`;
      if (state.remark === null) {
        return { severity: 'ok', title: `Connected (REST ${state.version})`, lines: [lastContact] };
      }
      return { severity: 'warning', ...toLines(state.remark, [lastContact]) };
    }
    case 'failed':
      return {
        severity: 'error',
        ...toLines(
          state.failure,
          state.lastContactAt === null ? [] : [`Last contact ${formatTime(state.lastContactAt)}`],
        ),
      };
  }
}

function toLines(failure: BackupServerFailure, more: string[]): { title: string; lines: string[] } {
  const { title, detail, advice } = describeBackupServerFailure(failure);
  return { title, lines: [detail, advice, ...more] };
}
