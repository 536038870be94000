#!/bin/sh
# Copies with rsync and reports how it ended.
#
# Usage: rsync.sh SOURCE... DESTINATION
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
job=${JOB_NAME:-rsync}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)

output=$(rsync --archive --delete --stats "$@" 2>&1)
code=$?

# rsync: 23 some files could not be transferred, 24 some vanished while it ran.
case $code in
  0) result=success ;;
  23 | 24) result=warning ;;
  *) result=failed ;;
esac
files=$(printf '%s\n' "$output" | sed -n 's/^Number of files: \([0-9,]*\).*/\1/p' | tr -d ,)
problems=$(printf '%s\n' "$output" | grep -c '^rsync: ')
message=$(printf '%s\n' "$output" | grep '^rsync' | tail -n 1)

backup-notifier notify --job "$job" --result "$result" --started "$started" --message "$message" \
  --objects "${files:-0}" --issues "$problems" \
  ${BACKUP_NOTIFIER_USER_DATA:+--user-data "$BACKUP_NOTIFIER_USER_DATA"}
exit "$code"
