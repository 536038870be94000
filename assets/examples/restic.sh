#!/bin/sh
# Backs up with restic and reports how it ended.
#
# Usage: restic.sh PATH...      with RESTIC_REPOSITORY and RESTIC_PASSWORD_FILE set, as restic wants them
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
job=${JOB_NAME:-restic}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)

output=$(restic backup --json "$@" 2>&1)
code=$?

# restic: 0 all read, 3 some files could not be read, everything else means that there is no snapshot.
case $code in
  0) result=success ;;
  3) result=warning ;;
  *) result=failed ;;
esac

# The last line that restic prints is its summary.
summary=$(printf '%s\n' "$output" | grep '"message_type":"summary"' | tail -n 1)
files=$(printf '%s' "$summary" | sed -n 's/.*"total_files_processed":\([0-9]*\).*/\1/p')
unread=$(printf '%s\n' "$output" | grep -c '"message_type":"error"')
if [ "$result" = failed ]; then
  message=$(printf '%s\n' "$output" | tail -n 1)
else
  message="$(printf '%s' "$summary" | sed -n 's/.*"data_added":\([0-9]*\).*/\1/p') bytes added"
fi

backup-notifier notify --job "$job" --result "$result" --started "$started" --message "$message" \
  --objects "${files:-0}" --issues "$unread" \
  ${BACKUP_NOTIFIER_USER_DATA:+--user-data "$BACKUP_NOTIFIER_USER_DATA"}

# Whoever started this wants to know how the backup ended, not how it was reported.
exit "$code"
