#!/bin/sh
# Backs up with restic and reports how it ended: restic.sh PATH...
# With RESTIC_REPOSITORY and RESTIC_PASSWORD_FILE set, as restic expects them.
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
command -v backup-notifier > /dev/null || { echo 'restic.sh: not reported, backup-notifier is not on the path.' >&2; exec restic backup "$@"; }
exec backup-notifier run --job "${JOB_NAME:-restic}" --reader restic -- restic backup "$@"
