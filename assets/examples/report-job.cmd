@echo off
rem Runs a command and reports how it ended: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
rem windows-task-scheduler.xml is a task that calls it.
setlocal
set "JOB=%~1"
set "NOTIFIER=%LOCALAPPDATA%\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd"
call %2 %3 %4 %5 %6 %7 %8 %9
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="0" (
  call "%NOTIFIER%" notify --job "%JOB%" --result success
) else (
  call "%NOTIFIER%" notify --job "%JOB%" --result failed --message "Exit code %CODE%"
)
exit /b %CODE%
