@echo off
rem The commands of Backup Notifier for Microsoft 365 (notify, status, test) in a Windows console.
rem
rem A program with windows has no console: what it prints is kept in two files and printed here afterwards, and standard
rem input is kept in a file for it. In a batch file, cmd waits for such a program and gets its exit code.
setlocal EnableExtensions DisableDelayedExpansion
set "BACKUP_NOTIFIER_ANSWER=%TEMP%\backup-notifier-%RANDOM%-%RANDOM%-%RANDOM%"
set "BACKUP_NOTIFIER_INPUT="
if "%~1"=="notify" if "%~2"=="-" set "BACKUP_NOTIFIER_INPUT=%BACKUP_NOTIFIER_ANSWER%.in"
if defined BACKUP_NOTIFIER_INPUT powershell.exe -NoLogo -NoProfile -NonInteractive -Command "$from = [Console]::OpenStandardInput(); $to = [IO.File]::Create($env:BACKUP_NOTIFIER_INPUT); $from.CopyTo($to); $to.Close()"

rem What follows -- is not Chromium's.
"%~dp0Backup Notifier for Microsoft 365.exe" --log-level=3 --command-line -- %*
set "BACKUP_NOTIFIER_CODE=%ERRORLEVEL%"

rem The program writes UTF-8.
for /f "tokens=2 delims=:." %%P in ('chcp') do set "BACKUP_NOTIFIER_PAGE=%%P"
chcp 65001 >nul
if exist "%BACKUP_NOTIFIER_ANSWER%.out" type "%BACKUP_NOTIFIER_ANSWER%.out"
if exist "%BACKUP_NOTIFIER_ANSWER%.err" type "%BACKUP_NOTIFIER_ANSWER%.err" 1>&2
chcp %BACKUP_NOTIFIER_PAGE% >nul
for %%F in (in out err) do if exist "%BACKUP_NOTIFIER_ANSWER%.%%F" del "%BACKUP_NOTIFIER_ANSWER%.%%F"
exit /b %BACKUP_NOTIFIER_CODE%
