@echo off
rem Runs a command and reports how it ended: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
rem windows-task-scheduler.xml is a task that calls it.
rem
rem Ends with the exit code of the command, whether or not the job could be reported. JOB_SUCCESS_CODES and
rem JOB_WARNING_CODES name further exit codes of the command that are no failures, for example 1 2 3.
rem An argument with = , or ; is to be put in quotes, because cmd takes these for blanks.
rem A script that ends with "exit" in place of "exit /b" ends this one too, and nothing is reported.
setlocal EnableExtensions DisableDelayedExpansion
rem Both are this user's own: where that is SYSTEM, name those of the person who runs the program.
set "NOTIFIER=%LOCALAPPDATA%\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd"
if not defined BACKUP_NOTIFIER_USER_DATA set "BACKUP_NOTIFIER_USER_DATA=%APPDATA%\Backup Notifier for Microsoft 365"

set "JOB=%~1"
if defined JOB set "JOB=%JOB:"='%"
set "TOOL=%~n2"
rem All that follows the name: cmd has names for nine arguments only, and shift brings the next ones.
set "COMMAND="
:next
shift /1
if [%1]==[] goto run
set COMMAND=%COMMAND% %1
goto next

:run
if not defined COMMAND goto usage
rem "call" reads its line a second time: a percent sign in a value would begin a variable there, and a caret would be
rem doubled. With two percent signs, the values come in only then. What the command sets is its own.
setlocal
call %%COMMAND%%
endlocal & set "CODE=%ERRORLEVEL%"

rem What these tools document besides 0. Those of robocopy are bits: 1 copied, 2 there is more at the destination,
rem 4 files and folders of one name, 8 and more failed.
set "SUCCESSES=0 %JOB_SUCCESS_CODES%"
set "WARNINGS=%JOB_WARNING_CODES%"
if /i "%TOOL%"=="robocopy" set "SUCCESSES=0 1 2 3"
if /i "%TOOL%"=="robocopy" set "WARNINGS=4 5 6 7"
if /i "%TOOL%"=="restic" set "WARNINGS=3"
if /i "%TOOL%"=="rclone" set "WARNINGS=6 8 9 10"
set "RESULT=failed"
for %%C in (%WARNINGS%) do if "%CODE%"=="%%C" set "RESULT=warning"
for %%C in (%SUCCESSES%) do if "%CODE%"=="%%C" set "RESULT=success"
set "MESSAGE="
if not "%CODE%"=="0" set "MESSAGE=Exit code %CODE%"

if not exist "%NOTIFIER%" goto no-notifier
rem A backslash before a quote would take its meaning from it.
if "%JOB:~-1%"=="\" set "JOB=%JOB%\"
if "%BACKUP_NOTIFIER_USER_DATA:~-1%"=="\" set "BACKUP_NOTIFIER_USER_DATA=%BACKUP_NOTIFIER_USER_DATA%\"
call "%%NOTIFIER%%" notify "--job=%%JOB%%" --result %%RESULT%% "--message=%%MESSAGE%%" "--user-data=%%BACKUP_NOTIFIER_USER_DATA%%" >nul
set "REPORTED=%ERRORLEVEL%"
if not "%REPORTED%"=="0" >&2 echo report-job: "%JOB%" was not reported: the notifier ended with exit code %REPORTED%.
exit /b %CODE%

:no-notifier
>&2 echo report-job: "%JOB%" was not reported: there is no "%NOTIFIER%". Correct NOTIFIER in report-job.cmd.
exit /b %CODE%

:usage
>&2 echo report-job: give the name of the job and its command: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
exit /b 2
