@echo off
rem The commands of Backup Notifier for Microsoft 365 (run, notify, status, test, service) in a Windows console.
rem
rem A program with windows has no console: what it prints is kept in two files and printed here afterwards, and standard
rem input is kept in a file for it. In a batch file, cmd waits for such a program and gets its exit code.
setlocal EnableExtensions DisableDelayedExpansion
call :locate
if "%~1"=="run" goto run

rem Each call has a folder of its own. Two that start in the same second are given the same random numbers by cmd, and
rem mkdir succeeds for one of them only: the other takes its next numbers.
set "BACKUP_NOTIFIER_TRIES=0"
:reserve
set /a "BACKUP_NOTIFIER_TRIES+=1"
if %BACKUP_NOTIFIER_TRIES% gtr 100 goto no-folder
set "BACKUP_NOTIFIER_FOLDER=%TEMP%\backup-notifier-%RANDOM%-%RANDOM%-%RANDOM%"
mkdir "%BACKUP_NOTIFIER_FOLDER%" 2>nul || goto reserve

set "BACKUP_NOTIFIER_ANSWER=%BACKUP_NOTIFIER_FOLDER%\answer"
set "BACKUP_NOTIFIER_INPUT="
if "%~1"=="notify" if "%~2"=="-" set "BACKUP_NOTIFIER_INPUT=%BACKUP_NOTIFIER_FOLDER%\input"
if not defined BACKUP_NOTIFIER_INPUT goto start
powershell.exe -NoLogo -NoProfile -NonInteractive -Command "$ErrorActionPreference = 'Stop'; $from = [Console]::OpenStandardInput(); $to = [IO.File]::Create($env:BACKUP_NOTIFIER_INPUT); $from.CopyTo($to); $to.Close()" || goto no-input

:start
rem What follows -- is not Chromium's.
"%BACKUP_NOTIFIER_HOME%Backup Notifier for Microsoft 365.exe" --log-level=3 --command-line -- %*
set "BACKUP_NOTIFIER_CODE=%ERRORLEVEL%"

rem The program writes UTF-8.
for /f "tokens=2 delims=:." %%P in ('chcp') do set "BACKUP_NOTIFIER_PAGE=%%P"
chcp 65001 >nul
if exist "%BACKUP_NOTIFIER_ANSWER%.out" type "%BACKUP_NOTIFIER_ANSWER%.out"
if exist "%BACKUP_NOTIFIER_ANSWER%.err" type "%BACKUP_NOTIFIER_ANSWER%.err" 1>&2
chcp %BACKUP_NOTIFIER_PAGE% >nul
rmdir /s /q "%BACKUP_NOTIFIER_FOLDER%"
exit /b %BACKUP_NOTIFIER_CODE%

rem What the command prints has to be seen while it runs. The program attaches itself to this console, or writes to where
rem the output is redirected.
:run
set "BACKUP_NOTIFIER_ANSWER="
"%BACKUP_NOTIFIER_HOME%Backup Notifier for Microsoft 365.exe" --log-level=3 --command-line -- %*
exit /b %ERRORLEVEL%

rem The folder of this file. In a subroutine, because elsewhere cmd takes the current folder for it where somebody has
rem written "backup-notifier" in quotes and cmd has found it on the PATH.
:locate
set "BACKUP_NOTIFIER_HOME=%~dp0"
goto :eof

:no-folder
>&2 echo backup-notifier: nothing was done, because no folder can be made in "%TEMP%".
>&2 echo Check that the folder that TEMP names can be written and has room, then run the command again.
exit /b 3

:no-input
>&2 echo backup-notifier: nothing was stored, because standard input could not be kept in "%TEMP%".
>&2 echo Check that the folder that TEMP names has room, then run the command again.
rmdir /s /q "%BACKUP_NOTIFIER_FOLDER%"
exit /b 3
