@echo off
rem Runs a command and reports how it ended: report-job.cmd "NAME OF THE JOB" COMMAND [ARGUMENT...]
rem windows-task-scheduler.xml is a task that calls it. Ends with the exit code of the command.
rem
rem The command is a program or a batch file, written with its ending (dump.cmd). JOB_WARNING_CODES names further exit codes
rem of it that are warnings, for example 2 3. Where the user is SYSTEM, set BACKUP_NOTIFIER_USER_DATA to the user data folder
rem of the person who runs the program, and write the path of their backup-notifier.cmd here.
"%LOCALAPPDATA%\Programs\Backup Notifier for Microsoft 365\backup-notifier.cmd" run --warning-codes "%JOB_WARNING_CODES%" --job %*
