/** What `--help` prints: enough to need nothing else. */
export const helpText = `Backup Notifier for Microsoft 365: emails how a backup job ended.

Usage:
  backup-notifier run --job NAME [options] -- COMMAND...
                                           run a command and report how it ended
  backup-notifier notify <file>            report the job session document in a file
  backup-notifier notify -                 the same from standard input
  backup-notifier notify --job NAME --result RESULT | --exit-code N [options]
  backup-notifier status [--json]          show the state of the program
  backup-notifier test                     have the program send a test message
  backup-notifier service install [--take-over DIR] | uninstall [--dry-run]
  backup-notifier service status           show whether the service runs
  backup-notifier engine                   run without windows, until it is stopped
  backup-notifier --help | --version

run passes the command's output, input and signals through, and exits with its exit
code, even if it can't be reported. The report has its duration, its exit code, the
reason and the end of its output.

  --job NAME             name of the job (required)
  --organization NAME    the organization whose data was backed up
  --reader TOOL          understand the output and the exit codes of: restic, borg,
                         borgmatic, rsync, rclone, kopia, duplicati, vzdump, robocopy,
                         tar, or none (0 is a success, everything else has failed).
                         Default: the name of the command, if it is one of these
  --warning-codes LIST   further exit codes that are warnings, for example "2 3"

notify saves the report of one finished job in the session folder. It works even when
the program isn't running: the report is then picked up at the next start.

  --job NAME             name of the job (required)
  --result RESULT        success, warning or failed (required without --exit-code)
  --organization NAME    the organization whose data was backed up
  --message TEXT         one line on the whole session
  --started TIME         ISO 8601 with time zone: 2026-11-22T22:00:00Z, or the output of
  --ended TIME           \`date -Is\`; without --ended: now, without --started: the end
  --objects N            how many objects were processed
  --issues N             how many of them failed or had a warning
  --exit-code N          of the tool that has run: gives the result
  --reader TOOL          what that exit code means, and what is understood of the log
  --warning-codes LIST   (see run; without --reader, 0 is a success)
  --log FILE             its log, or - for standard input

Only job and result decide whether a report is saved. Any other value that can't be
used is left out, and the message, History and standard error name it.

A file holds one job session document (JSON), or one on each line:
  { "job": { "name": "restic home" }, "result": "Success" }
job-session.schema.json in the program's resources describes every field.

status prints whether the program is running, its sender, how many notifications are
waiting and when the last one was accepted; --json prints the same for monitoring.
test has the running program send a test message and waits for the outcome.

service has the system start the engine with the computer, so that it sends while nobody
is signed in (install, as an administrator), ends that (uninstall), or shows whether it
runs (status). --dry-run prints what would be done. install --take-over DIR moves the
settings, history and waiting notifications of a user's data folder into the service.

engine runs the part that imports and sends, without windows and without anybody who
is signed in. The system starts it (see docs/administration.md); it stops on SIGTERM.

For all commands:
  --user-data DIR        the program's data folder. Required if the command runs as a
                         different user than the program (cron as root, a task as
                         SYSTEM, sudo): every user has a separate folder, such as
                         "/home/anna/.config/Backup Notifier for Microsoft 365".
                         BACKUP_NOTIFIER_USER_DATA in the environment does the same.
                         If no program has used the folder yet, notify still saves the
                         report and exits with 0, but prints a warning.

Exit codes of run:       the command's; 127 or 126 if it can't be started, 128 and the
                         number of the signal that ended it, 2 wrong usage
Exit codes of notify:    0 saved, 2 wrong usage, or no job or result, 3 not saved
Exit codes of status:    0 running without problems, 1 not running or needs attention,
                         2 wrong usage, 3 the state can't be read
Exit codes of service:   0 done (status: set up and running), 1 status: not so,
                         2 wrong usage, 3 not done
Exit codes of engine:    0 stopped, 3 can't run, or another one works on the folder
Exit codes of test:      0 accepted, 1 not accepted, 2 wrong usage,
                         3 not running or no answer

Examples:
  backup-notifier run --job "restic home" -- restic backup /home
  backup-notifier notify --job "restic home" --result success
  backup-notifier notify result.json
Scripts for restic, borgmatic, rsync and others are in the folder resources/examples of
the program.
`;
