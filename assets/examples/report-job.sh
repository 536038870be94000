#!/bin/sh
# Runs a command and reports how it ended: borg, rclone, tar, mysqldump, pg_dump, or any other.
#
# Usage: report-job.sh NAME COMMAND [ARGUMENT...]
#   report-job.sh 'Borg, home' borg create --compression zstd /mnt/backup::'{now}' /home
#   report-job.sh 'Database' pg_dump --file /srv/dump.sql shop
# JOB_WARNING_CODES names further exit codes of the command that are warnings, for example '2 3'.
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
if [ $# -lt 2 ]; then
  echo 'report-job.sh: give the name of the job and its command: report-job.sh NAME COMMAND [ARGUMENT...]' >&2
  exit 2
fi
job=$1
shift
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# Where there is no room for the errors that the command prints, it runs nevertheless.
err=/dev/null
work=$(mktemp -d) && err=$work/err
trap 'rm -rf "$work"' EXIT
# Ctrl+C ends the command; that is reported too.
trap : HUP INT TERM

"$@" 2> "$err"
code=$?
cat "$err" >&2

result=failed
case ${1##*/}:$code in
  *:0) result=success ;;
  # What these tools document: the backup was made, but something is missing from it.
  # borg: 1, and with BORG_EXIT_CODES=modern 100 and more. The shell itself uses 126 and 127.
  borg:1 | borg:1[01][0-9] | borg:12[0-5]) result=warning ;;
  restic:3) result=warning ;;
  rsync:2[345]) result=warning ;;
  # rclone: 6 less serious errors, 8 and 10 it reached a limit that was set, 9 there was nothing to copy.
  rclone:6 | rclone:8 | rclone:9 | rclone:10) result=warning ;;
  # Files changed while GNU tar read them. The tar of macOS and BSD means a failure.
  tar:1 | gtar:1) if "$1" --version 2> /dev/null | grep -q GNU; then result=warning; fi ;;
  # mysqldump, mariadb-dump, pg_dump, pg_basebackup, and most others: all but 0 are failures.
esac
case " ${JOB_WARNING_CODES:-} " in *" $code "*) result=warning ;; esac

# The first line of its errors that is neither a listed file, nor a notice, nor part of a stack trace.
message=
if [ "$code" != 0 ]; then
  other='^[A-Za-z?+-] |^(Creating archive at|Traceback|Do you) | NOTICE *: |[Ww]arning[]:]|^[[:space:]]|^$'
  message=$(grep -vE "$other" "$err" | sed 's|^[0-9/]* [0-9:]* ||' | head -n 1)
  message="${message:+$message }(exit code $code)"
fi

set -- --job="$job" --result="$result" --started="$started" --message="$(printf %s "$message" | cut -c 1-1000)"
[ -z "${BACKUP_NOTIFIER_USER_DATA:-}" ] || set -- "$@" --user-data="$BACKUP_NOTIFIER_USER_DATA"
# Whatever the notifier does (it may be missing, fail, or hang), this script ends as the command did.
limit=${BACKUP_NOTIFIER_SECONDS:-60}
if command -v timeout > /dev/null; then
  timeout -s KILL "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
else
  perl -e 'alarm shift; exec @ARGV or die "$ARGV[0]: $!\n"' "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
fi || echo "report-job.sh: the job was not reported: backup-notifier ended with exit code $?." >&2
exit "$code"
