<#
.SYNOPSIS
  Reports the last session of each Veeam Backup for Microsoft 365 job that has ended since this script ran before.

.DESCRIPTION
  For the backup server itself, for example every five minutes from Task Scheduler. Where the program can reach the REST
  API of the server, add the server under Options > Job sources instead: that reports objects and retries too.

  One document looks like this:

  {
    "id": "3f0d5a0e-6d6c-4b6a-9b0a-2f6f0f5b7c11",
    "job": { "id": "0b6b3c2e-8d5d-4d6c-8f7e-5a1b2c3d4e5f", "name": "Exchange daily" },
    "organization": "contoso.onmicrosoft.com",
    "result": "Warning",
    "startedAt": "2026-11-22T22:00:00.0000000Z",
    "endedAt": "2026-11-22T22:38:33.0000000Z",
    "message": "No valid license"
  }
#>
param(
  # Both are this user's own: where that is SYSTEM, name those of the person who runs the program.
  [string]$BackupNotifier = "$env:LOCALAPPDATA\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd",
  [string]$UserData = "$env:APPDATA\Backup Notifier for Microsoft 365",
  [string]$Remember = "$env:ProgramData\backup-notifier-vb365.txt"
)
$ErrorActionPreference = 'Stop'
Import-Module Veeam.Archiver.PowerShell

$since = (Get-Date).AddDays(-1)
if (Test-Path $Remember) { $since = [datetime]::Parse((Get-Content $Remember), $null, 'RoundtripKind') }
$newest = $since

foreach ($job in Get-VBOJob) {
  $session = Get-VBOJobSession -Job $job -Last
  if ($null -eq $session -or $session.Status -notin 'Success', 'Warning', 'Failed') { continue }
  if ($session.EndTime -le $since) { continue }

  $problem = $session.Log | Where-Object { $_.Title -match '^\[(Warning|Error|Failed)\]' } | Select-Object -First 1
  $document = [ordered]@{
    id           = [string]$session.Id
    job          = @{ id = [string]$job.Id; name = $job.Name }
    organization = [string]$job.Organization.Name
    result       = [string]$session.Status
    startedAt    = $session.CreationTime.ToUniversalTime().ToString('o')
    endedAt      = $session.EndTime.ToUniversalTime().ToString('o')
    message      = if ($problem) { $problem.Title -replace '^\[\w+\] ', '' } else { '' }
  }
  $file = Join-Path $env:TEMP "backup-notifier-$($session.Id).json"
  $document | ConvertTo-Json -Depth 5 | Set-Content -Path $file -Encoding UTF8
  & $BackupNotifier notify $file --user-data $UserData
  if ($LASTEXITCODE -ne 0) { throw "backup-notifier could not take the session of $($job.Name): exit code $LASTEXITCODE" }
  Remove-Item $file
  if ($session.EndTime -gt $newest) { $newest = $session.EndTime }
}
# Only now: what was not reported is tried again. A session that is reported twice is notified once.
$newest.ToString('o') | Set-Content -Path $Remember
