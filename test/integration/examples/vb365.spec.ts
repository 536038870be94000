/** `vb365.ps1` in a real PowerShell, with stand-ins for the commands of the backup server and for the notifier. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { findPowerShell } from './find-power-shell.ts';
import { examples, expectSession } from './run-example.ts';

const serverModule = `
  function Get-VBOJob { [pscustomobject]@{ Id = 'j'; Name = 'Exchange'; Organization = [pscustomobject]@{ Name = 'contoso' } } }
  function Get-VBOCopyJob { [pscustomobject]@{ Id = 'c'; Name = 'Exchange copy'; BackupJob = (Get-VBOJob) } }
  function Get-VBOJobSession {
    param([string]$JobType)
    Import-Csv (Join-Path $env:STAND_IN 'sessions.csv') | Where-Object { $_.Type -eq $JobType } | ForEach-Object {
      [pscustomobject]@{
        Id = $_.Id; JobId = $_.JobId; JobName = 'Former'; Status = $_.Status
        CreationTime = [datetime]::UtcNow.AddHours(-2); EndTime = [datetime]::UtcNow.AddHours(-1)
        Log = @([pscustomobject]@{ Title = '[Success] Connected' }; [pscustomobject]@{ Title = $_.Log })
      }
    }
  }`;
const notifierScript = `
  if ($env:NOTIFIER_CODE -ne '0') { exit [int]$env:NOTIFIER_CODE }
  Copy-Item -LiteralPath $args[1] -Destination (Join-Path $env:STAND_IN 'reported')
  exit 0`;

interface Reported {
  id: string;
  job: unknown;
  organization: string;
  result: string;
  message: string;
}

/** @returns runs the script after further sessions have ended: its exit code, and what it has reported, by id */
function prepare(powerShell: string) {
  const folder = temporaryFolder();
  const modules = join(folder, 'modules');
  const reported = join(folder, 'reported');
  mkdirSync(join(modules, 'Veeam.Archiver.PowerShell'), { recursive: true });
  mkdirSync(reported);
  writeFileSync(join(modules, 'Veeam.Archiver.PowerShell', 'Veeam.Archiver.PowerShell.psm1'), serverModule);
  writeFileSync(join(folder, 'notifier.ps1'), notifierScript);
  const environment = {
    ...process.env,
    PSModulePath: [modules, process.env['PSModulePath'] ?? ''].join(delimiter),
    STAND_IN: folder,
    TEMP: folder,
  };
  const command = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', join(examples, 'vb365.ps1')];
  const notifier = ['-BackupNotifier', join(folder, 'notifier.ps1'), '-UserData', 'x'];
  const argv = [...command, ...notifier, '-Remember', join(folder, 'known.json')];
  const rows = ['Id,Type,JobId,Status,Log'];
  const seen = new Set<string>();
  return (ended: readonly string[], notifierCode = 0) => {
    rows.push(...ended);
    writeFileSync(join(folder, 'sessions.csv'), rows.join('\n'));
    const env = { ...environment, NOTIFIER_CODE: String(notifierCode) };
    const { status } = spawnSync(powerShell, argv, { encoding: 'utf8', env });
    const fresh = readdirSync(reported).filter((name) => !seen.has(name));
    fresh.forEach((name) => seen.add(name));
    const documents = fresh.map((name) => readReported(join(reported, name)));
    return [status, ...documents.toSorted((a, b) => a[0].localeCompare(b[0]))];
  };
}

function readReported(path: string) {
  const document = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Reported;
  expectSession(document);
  const { id, job, organization, result, message } = document;
  return [id, job, organization, result, message] as const;
}

test(
  'each session that ends after the first run is reported once, whatever its kind and its end',
  { timeout: 120_000 },
  ({ skip }) => {
    const powerShell = findPowerShell();
    if (powerShell === null) return skip('not run: there is no PowerShell on this machine');
    const run = prepare(powerShell);
    const exchange = { id: 'j', name: 'Exchange', type: 'backup' };
    const copy = { id: 'c', name: 'Exchange copy', type: 'backup-copy' };
    const former = { id: 'gone', name: 'Former', type: 'backup' };
    expect([
      run(['0,Backup,j,Success,']),
      run([
        '1,Backup,j,Success,',
        '2,Copy,c,Warning,[Warning] No license',
        '3,Backup,j,Running,',
        '4,Backup,j,Stopped,',
      ]),
      run(['5,Backup,gone,Disconnected,'], 3),
      run(['6,Backup,j,Failed,[Error] No space']),
      run([]),
    ]).toEqual([
      [0],
      [
        0,
        ['1', exchange, 'contoso', 'Success', ''],
        ['2', copy, 'contoso', 'Warning', 'No license'],
        ['4', exchange, 'contoso', 'Warning', 'The job was stopped before it had finished.'],
      ],
      [1],
      [
        0,
        ['5', former, '', 'Failed', 'The connection to the backup proxy was lost.'],
        ['6', exchange, 'contoso', 'Failed', 'No space'],
      ],
      [0],
    ]);
  },
);
