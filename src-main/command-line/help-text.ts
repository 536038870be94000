/** What `--help` prints: enough to need nothing else. */
export const helpText = `Backup Notifier for Microsoft 365: emails how a backup job ended.

Usage:
  backup-notifier notify <file>            report the job session document in a file
  backup-notifier notify -                 the same from standard input
  backup-notifier notify --job NAME --result RESULT [options]
  backup-notifier status [--json]          show the state of the program
  backup-notifier test                     have the program send a test message
  backup-notifier --help | --version

notify saves the report of one finished job in the session folder. It works even when
the program isn't running: the report is then picked up at the next start.

  --job NAME             name of the job (required)
  --result RESULT        success, warning or failed (required)
  --organization NAME    the organization whose data was backed up
  --message TEXT         one line on the whole session
  --started TIME         ISO 8601 with time zone: 2026-11-22T22:00:00Z, or the output of
  --ended TIME           \`date -Is\`; without --ended: now, without --started: the end
  --objects N            how many objects were processed
  --issues N             how many of them failed or had a warning

Only --job and --result decide whether a report is saved. Any other value that can't be
used is left out, and the message, History and standard error name it.

A file holds one job session document (JSON), or one on each line:
  { "job": { "name": "restic home" }, "result": "Success" }
job-session.schema.json in the program's resources describes every field.

status prints whether the program is running, its account, how many notifications are
waiting and when the last one was accepted; --json prints the same for monitoring.
test has the running program send a test message and waits for the outcome.

For all commands:
  --user-data DIR        the program's data folder. Required if the command runs as a
                         different user than the program (cron as root, a task as
                         SYSTEM, sudo): every user has a separate folder, such as
                         "/home/anna/.config/Backup Notifier for Microsoft 365".
                         If no program has used the folder yet, notify still saves the
                         report and exits with 0, but prints a warning.

Exit codes of notify:    0 saved, 2 wrong usage, or no job or result, 3 not saved
Exit codes of status:    0 running without problems, 1 not running or needs attention,
                         2 wrong usage, 3 the state can't be read
Exit codes of test:      0 accepted by Microsoft 365, 1 not accepted, 2 wrong usage,
                         3 not running or no answer

Examples:
  backup-notifier notify --job "restic home" --result success
  backup-notifier notify result.json
Scripts that know the exit codes of restic, borg, rsync and other tools are in
the folder resources/examples of the program.
`;
