# Puts a folder at the end of the PATH, or takes it off. Works on the stored text itself, so that variables in it stay
# variables, and does nothing where it is as wanted.
param(
  [Parameter(Mandatory)][ValidateSet('add', 'remove')][string]$Action,
  [Parameter(Mandatory)][ValidateSet('Machine', 'User')][string]$Scope,
  [Parameter(Mandatory)][string]$Directory
)
$ErrorActionPreference = 'Stop'

# It would be two entries, of folders that are not the program's.
if ($Action -eq 'add' -and $Directory.Contains(';')) { throw "A folder with a semicolon in its name cannot be on the PATH: $Directory" }

if ($Scope -eq 'Machine') {
  $hive = [Microsoft.Win32.Registry]::LocalMachine
  $name = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
} else {
  $hive = [Microsoft.Win32.Registry]::CurrentUser
  $name = 'Environment'
}
$key = $hive.OpenSubKey($name, $true)
try {
  $stored = [string]$key.GetValue('Path', '', [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
  $others = @($stored -split ';' | Where-Object { $_ -ne '' -and $_.TrimEnd('\') -ne $Directory.TrimEnd('\') })
  $wanted = if ($Action -eq 'add') { $others + $Directory } else { $others }
  $text = $wanted -join ';'
  if ($text -ne $stored.TrimEnd(';')) {
    $key.SetValue('Path', $text, [Microsoft.Win32.RegistryValueKind]::ExpandString)
  }
} finally {
  $key.Close()
}
