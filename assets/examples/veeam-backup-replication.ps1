<#
.SYNOPSIS
  Reports the session of a Veeam Backup & Replication job that has just ended.

.DESCRIPTION
  Set it as the job's post-job script (job > Storage > Advanced > Scripts):
    powershell.exe -File C:\Scripts\veeam-backup-replication.ps1 -JobName "VMs nightly"

  One document looks like this:

  {
    "id": "8f9f5c3e-2d8b-4a58-9a6e-0f1f0d1f2a33",
    "job": { "name": "VMs nightly" },
    "result": "Failed",
    "startedAt": "2026-11-22T22:00:00.0000000Z",
    "endedAt": "2026-11-22T22:38:33.0000000Z",
    "message": "",
    "retry": { "attempt": 1, "willBeRetried": false, "firstSessionId": "2c1d8f7a-6b0e-4f39-8d55-3a7e9c40b1f2" },
    "objects": [{ "name": "dc01", "type": "VM", "result": "Failed", "message": "Host is not available" }]
  }
#>
param(
  [Parameter(Mandatory)] [string]$JobName,
  # Both are this user's own: where that is SYSTEM, name those of the person who runs the program.
  [string]$BackupNotifier = "$env:LOCALAPPDATA\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd",
  [string]$UserData = "$env:APPDATA\Backup Notifier for Microsoft 365"
)
$ErrorActionPreference = 'Stop'
Import-Module Veeam.Backup.PowerShell -DisableNameChecking

$sessions = @(Get-VBRBackupSession | Where-Object { $_.JobName -eq $JobName } | Sort-Object CreationTime -Descending)
if ($sessions.Count -eq 0) { throw "There is no session of a job $JobName" }
$session = $sessions[0]
# A retry is a session of its own: the latest one that is no retry is the first attempt.
$attempt = 0
while ($sessions[$attempt].IsRetryMode -and $attempt + 1 -lt $sessions.Count) { $attempt++ }

$tasks = @(Get-VBRTaskSession -BackupSession $session)
# The script runs while the job ends: its own result may not be there yet, those of its tasks are.
$results = @($tasks | ForEach-Object { [string]$_.Status }) + [string]$session.Result
$result = if ($results -contains 'Failed') { 'Failed' } elseif ($results -contains 'Warning') { 'Warning' } else { 'Success' }

$document = [ordered]@{
  id        = [string]$session.Id
  job       = @{ name = $JobName }
  result    = $result
  startedAt = $session.CreationTime.ToUniversalTime().ToString('o')
  endedAt   = (Get-Date).ToUniversalTime().ToString('o')
  message   = [string]$session.Info.Reason
  retry     = @{ attempt = $attempt; willBeRetried = [bool]$session.WillBeRetried; firstSessionId = [string]$sessions[$attempt].Id }
  objects   = @($tasks | ForEach-Object {
      @{
        name    = $_.Name
        type    = 'VM'
        result  = if ([string]$_.Status -in 'Success', 'Warning', 'Failed') { [string]$_.Status } else { 'Warning' }
        message = [string]$_.Info.Reason
      }
    })
}
$file = Join-Path $env:TEMP "backup-notifier-$($session.Id).json"
$document | ConvertTo-Json -Depth 5 | Set-Content -Path $file -Encoding UTF8
& $BackupNotifier notify $file --user-data $UserData
$code = $LASTEXITCODE
Remove-Item $file
exit $code
