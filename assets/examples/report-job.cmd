@echo off
rem Runs a command and reports how it ended: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
rem windows-task-scheduler.xml is a task that calls it.
rem
rem Ends with the exit code of the command; where that is 0 and the job could not be reported, with that of the notifier,
rem or with 3 where there is none. An argument with = , or ; is to be put in quotes, because cmd takes these for blanks.
rem A script that ends with "exit" in place of "exit /b" ends this one too, and nothing is reported.
setlocal EnableExtensions DisableDelayedExpansion
rem Both are this user's own: where that is SYSTEM, name those of the person who runs the program.
set "NOTIFIER=%LOCALAPPDATA%\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd"
if not defined BACKUP_NOTIFIER_USER_DATA set "BACKUP_NOTIFIER_USER_DATA=%APPDATA%\Backup Notifier for Microsoft 365"

set "JOB=%~1"
rem All that follows the name: cmd has names for nine arguments only, and shift brings the next ones.
set "COMMAND="
:next
shift /1
if [%1]==[] goto run
set COMMAND=%COMMAND% %1
goto next

:run
if not defined COMMAND goto usage
call %COMMAND%
set "CODE=%ERRORLEVEL%"
if not exist "%NOTIFIER%" goto no-notifier
if "%CODE%"=="0" (
  call "%NOTIFIER%" notify --job "%JOB%" --result success --user-data "%BACKUP_NOTIFIER_USER_DATA%"
) else (
  call "%NOTIFIER%" notify --job "%JOB%" --result failed --message "Exit code %CODE%" --user-data "%BACKUP_NOTIFIER_USER_DATA%"
)
set "REPORTED=%ERRORLEVEL%"
if not "%REPORTED%"=="0" >&2 echo report-job: "%JOB%" was not reported: the notifier ended with exit code %REPORTED%.
if "%CODE%"=="0" exit /b %REPORTED%
exit /b %CODE%

:no-notifier
>&2 echo report-job: "%JOB%" was not reported: there is no "%NOTIFIER%". Correct NOTIFIER in report-job.cmd.
if "%CODE%"=="0" exit /b 3
exit /b %CODE%

:usage
>&2 echo report-job: give the name of the job and its command: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
exit /b 2
