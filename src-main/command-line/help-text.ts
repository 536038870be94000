/** What `--help` prints: enough to need nothing else. */
export const helpText = `Backup Notifier for Microsoft 365: tells by email how a backup job ended.

Usage:
  backup-notifier notify <file>            report the job session document in a file
  backup-notifier notify -                 the same from standard input
  backup-notifier notify --job NAME --result RESULT [options]
  backup-notifier status [--json]          how the program is
  backup-notifier test                     have it send a test message
  backup-notifier --help | --version

notify stores one finished job durably in the session folder. It works whether or not
the program runs: a running one takes it in at once, else it waits for the next start.

  --job NAME             name of the job (required)
  --result RESULT        success, warning or failed (required)
  --organization NAME    whose data it was
  --message TEXT         one line on the whole session
  --started TIME         ISO 8601 with zone, such as 2026-11-22T22:00:00Z or the output of
  --ended TIME           \`date -Is\`; without --ended: now, without --started: the end
  --objects N            how many objects were processed
  --issues N             how many of them failed or had a warning

Only --job and --result decide whether a session is stored: what else cannot be used is
left out, and the message, History and standard error name it.

A file holds one job session document (JSON), or one on each line:
  { "job": { "name": "restic home" }, "result": "Success" }
Its schema, with all that it may say, is job-session.schema.json of the program.

status prints whether the program runs, its account, how many notifications wait and
when the last one was accepted; --json prints the same for programs.
test has the running program send its test message and waits for the outcome.

For all commands:
  --user-data DIR        the folder that keeps all state, where it is not the usual one of
                         the user who runs the command: cron as root, a task as SYSTEM
                         or sudo have to name that of the person who runs the program,
                         such as "/home/anna/.config/Backup Notifier for Microsoft 365".
                         Where no program has ever run with the folder, notify stores the
                         session all the same, ends with 0, and says so on standard error.

Exit codes of notify:    0 stored, 2 usage, or no job or result, 3 could not store
Exit codes of status:    0 runs and all is well, 1 not running or needs attention,
                         2 usage, 3 could not be read
Exit codes of test:      0 accepted by Microsoft 365, 1 not accepted, 2 usage,
                         3 not running or no answer

Examples:
  backup-notifier notify --job "restic home" --result success
  backup-notifier notify result.json
Scripts that know the exit codes of restic, borg, rsync and other tools are in
the folder resources/examples of the program.
`;
