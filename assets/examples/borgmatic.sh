#!/bin/sh
# Runs borgmatic and reports how it ended. Call it in place of borgmatic, with the same arguments.
# borgmatic ends with 0 where borg ended with a warning; with --verbosity 1, it shows the warning.
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
command -v backup-notifier > /dev/null || { echo 'borgmatic.sh: not reported, backup-notifier is not on the path.' >&2; exec borgmatic "$@"; }
exec backup-notifier run --job "${JOB_NAME:-borgmatic}" --reader borgmatic -- borgmatic --verbosity 1 "$@"
