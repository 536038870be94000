<#
.SYNOPSIS
  Reports each session of a Veeam Backup for Microsoft 365 job that has ended since this script ran before.

.DESCRIPTION
  For the backup server itself, version 6 or newer, for example every five minutes from Task Scheduler. Where the
  program can reach the REST API of the server, add the server under Options > Job sources instead: that reports objects
  and retries too.

  The first run reports nothing: it notes what has ended before. Each later one reports sessions of backup and copy jobs
  that it has not noted, so that none is lost that ends while it runs, or that is written down late. What could not be
  reported is tried again at the next run, for 30 days.

  One document looks like this:

  {
    "id": "3f0d5a0e-6d6c-4b6a-9b0a-2f6f0f5b7c11",
    "job": { "id": "0b6b3c2e-8d5d-4d6c-8f7e-5a1b2c3d4e5f", "name": "Exchange daily", "type": "backup" },
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
  [string]$Remember = "$env:ProgramData\backup-notifier-vb365.json"
)
$ErrorActionPreference = 'Stop'
Import-Module Veeam.Archiver.PowerShell

# What was reported, and since when the server was read. Ticks, because versions of PowerShell read a date differently.
$now = [datetime]::UtcNow
$isFirstRun = -not (Test-Path -LiteralPath $Remember)
$known = @{ readTicks = $now.Ticks; ids = @() }
if (-not $isFirstRun) { $known = Get-Content -LiteralPath $Remember -Raw | ConvertFrom-Json }
$read = [datetime]::new([long]$known.readTicks, [DateTimeKind]::Utc)
if ($read -lt $now.AddDays(-30)) { $read = $now.AddDays(-30) }
# A clock may be set, and a session may be written down a little after its end.
$overlapHours = 12

function Get-EndedSession([string]$Type) {
  Get-VBOJobSession -JobType $Type | Where-Object {
    [string]$_.Status -notin 'Running', 'Queued', 'Updating' -and $null -ne $_.EndTime -and
    $_.EndTime.ToUniversalTime() -gt $read.AddHours(-$overlapHours)
  }
}

# What is no result is reported in words, and is not made into more than it is.
function Get-Remark([string]$Status) {
  switch ($Status) {
    { $_ -in 'Success', 'Warning', 'Failed' } { '' }
    'Stopped' { 'The job was stopped before it had finished.' }
    'Disconnected' { 'The connection to the backup proxy was lost.' }
    'NotConfigured' { 'The job is not configured, so nothing was backed up.' }
    default { "The server reports a state that this script does not know: $Status." }
  }
}

function Get-Result([string]$Status) {
  switch ($Status) {
    'Success' { 'Success' }
    { $_ -in 'Failed', 'Disconnected' } { 'Failed' }
    default { 'Warning' }
  }
}

function Send-Session($Session, $Job, [string]$Type, [string]$Organization) {
  $status = [string]$Session.Status
  $problems = $Session.Log | Where-Object { $_.Title -match '^\[(Warning|Error|Failed)\]' } | Select-Object -First 3
  $parts = @(Get-Remark $status) + @($problems | ForEach-Object { $_.Title -replace '^\[\w+\]\s*', '' })
  $name = if ($Job) { $Job.Name } else { $Session.JobName }
  $document = [ordered]@{
    id           = [string]$Session.Id
    job          = @{ id = [string]$Session.JobId; name = $name; type = $Type }
    organization = $Organization
    result       = Get-Result $status
    startedAt    = $Session.CreationTime.ToUniversalTime().ToString('o')
    endedAt      = $Session.EndTime.ToUniversalTime().ToString('o')
    message      = ($parts | Where-Object { $_ }) -join ' '
  }
  $file = Join-Path $env:TEMP "backup-notifier-$($Session.Id).json"
  try {
    $document | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $file -Encoding UTF8
    & $BackupNotifier notify $file --user-data $UserData | Out-Null
    $LASTEXITCODE
  } finally {
    Remove-Item -LiteralPath $file
  }
}

$kinds = @(
  @{ Session = 'Backup'; Type = 'backup'; Jobs = @(Get-VBOJob) }
  @{ Session = 'Copy'; Type = 'backup-copy'; Jobs = @(Get-VBOCopyJob) }
)
$ids = @()
$failures = 0
foreach ($kind in $kinds) {
  foreach ($session in Get-EndedSession $kind.Session) {
    $id = [string]$session.Id
    if (-not $isFirstRun -and $id -notin $known.ids) {
      # A job may have been deleted since. A copy job has the organization of the backup job that it copies.
      $job = $kind.Jobs | Where-Object { [string]$_.Id -eq [string]$session.JobId } | Select-Object -First 1
      $of = if ($kind.Session -eq 'Copy') { $job.BackupJob } else { $job }
      $code = Send-Session $session $job $kind.Type ([string]$of.Organization.Name)
      if ($code -ne 0) {
        Write-Warning "A session of $($session.JobName) was not reported: backup-notifier ended with exit code $code."
        $failures++
        continue
      }
    }
    $ids += $id
  }
}

# Where the script ends before this, the next run reports these sessions again: one that is reported twice is sent once.
if ($failures -eq 0) { $read = $now }
@{ readTicks = $read.Ticks; ids = $ids } | ConvertTo-Json | Set-Content -LiteralPath "$Remember.new" -Encoding UTF8
Move-Item -LiteralPath "$Remember.new" -Destination $Remember -Force
exit [int]($failures -gt 0)
