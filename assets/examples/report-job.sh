#!/bin/sh
# Runs a command and reports how it ended: report-job.sh NAME COMMAND [ARGUMENT...]
#   report-job.sh 'Borg, home' borg create --compression zstd /mnt/backup::'{now}' /home
#   report-job.sh 'Database' pg_dump --file /srv/dump.sql shop
# JOB_WARNING_CODES names further exit codes of the command that are warnings, for example '2 3'.
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
command -v backup-notifier > /dev/null || { echo 'report-job.sh: not reported, backup-notifier is not on the path.' >&2; shift; exec "$@"; }
exec backup-notifier run --warning-codes "${JOB_WARNING_CODES:-}" --job "$@"
