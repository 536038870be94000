/** Who has signed an update. */
import { execFile } from 'node:child_process';
import { join, win32 } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { describeError } from '../../../src-shared/model/describe-error.ts';

/** What `Get-AuthenticodeSignature` says of a file. */
const signatureSchema = z.object({ status: z.string(), path: z.string(), subject: z.string().nullable() });

/**
 * Whether a file is signed by one of the publishers. Whatever cannot be understood is not.
 *
 * @param answer - what `verifyWindowsSignature` was told, as JSON
 * @param publisherNames - each a whole subject, or its common name; one of them has to be it, to the letter
 * @returns `null` if it is; otherwise why not, for the log.
 */
export function judgeSignature(answer: string, path: string, publisherNames: readonly string[]): string | null {
  const parsed = signatureSchema.safeParse(parseJson(answer));
  if (!parsed.success) return `the signature could not be read: ${JSON.stringify(answer.slice(0, 200))}`;
  const { status, subject } = parsed.data;
  if (win32.normalize(parsed.data.path).toLowerCase() !== win32.normalize(path).toLowerCase()) {
    return `the signature is that of another file: ${parsed.data.path}`;
  }
  if (status !== 'Valid' || subject === null) return `the signature is not valid: ${status}`;
  const names = [subject, commonNameOf(subject)];
  return publisherNames.some((name) => names.includes(name)) ? null : `it is signed by ${subject}`;
}

/** The value of `CN` in a distinguished name as Windows writes it: in quotes where it holds a comma, quotes in it doubled. */
function commonNameOf(subject: string): string | null {
  const [, quoted, plain] = /^CN=(?:"((?:[^"]|"")*)"|([^,"+]+))(?:,|$)/.exec(subject) ?? [];
  return quoted?.replaceAll('""', '"') ?? plain?.trim() ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const limitMs = 60_000;

/** The path comes from the environment, so that nothing in it can be read as a command. */
const script = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$signature = Get-AuthenticodeSignature -LiteralPath $env:BACKUP_NOTIFIER_UPDATE
@{ status = [string]$signature.Status; path = $signature.Path; subject = $signature.SignerCertificate.Subject } | ConvertTo-Json -Compress
`;

/**
 * Asks Windows who has signed a file. Fails closed: electron-updater's own check lets a file pass where PowerShell cannot be
 * asked.
 *
 * @returns `null` if one of the publishers has; otherwise why the file is refused. Never rejects.
 */
export async function verifyWindowsSignature(publisherNames: readonly string[], path: string): Promise<string | null> {
  const powershell = join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    'System32\\WindowsPowerShell\\v1.0\\powershell.exe',
  );
  const args = ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', script];
  // A module path of PowerShell 7, whose modules Windows PowerShell cannot load, must not come along.
  const environment = { ...process.env, PSModulePath: '', BACKUP_NOTIFIER_UPDATE: path };
  try {
    const options = { env: environment, timeout: limitMs, windowsHide: true };
    const { stdout } = await promisify(execFile)(powershell, args, options);
    return judgeSignature(stdout, path, publisherNames);
  } catch (error) {
    return `the signature could not be checked: ${describeError(error)}`;
  }
}

/** Whether an update could be fetched but is not signed by whom it has to be, as electron-updater and Squirrel.Mac say it. */
export function isSignatureRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isRefusedOnWindows = 'code' in error && error.code === 'ERR_UPDATER_INVALID_SIGNATURE';
  // SQRLCodeSignature: "Code signature at URL ... did not pass validation".
  return isRefusedOnWindows || /code signature/i.test(error.message);
}
