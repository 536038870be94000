import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeError } from '../../../src-shared/model/describe-error.ts';
import { judgeSignature } from './judge-signature.ts';

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
