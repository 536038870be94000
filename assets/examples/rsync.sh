#!/bin/sh
# Copies with rsync and reports how it ended.
#
# Usage: rsync.sh SOURCE... DESTINATION
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
job=${JOB_NAME:-rsync}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# Where there is no room for what rsync prints, the backup runs nevertheless.
out=/dev/null err=/dev/null
work=$(mktemp -d) && out=$work/out err=$work/err
trap 'rm -rf "$work"' EXIT
# Ctrl+C ends rsync; that is reported too.
trap : HUP INT TERM

rsync --archive --delete --stats "$@" > "$out" 2> "$err"
code=$?
cat "$out"
cat "$err" >&2

# "Number of files: 1,502 (reg: 1,501, dir: 1)", where each language groups digits in its own way. No number: unknown.
counts=$(LC_ALL=C sed -n 's/^Number of files: //p' "$out" | tail -n 1)
digits() { LC_ALL=C tr -d '\n' | LC_ALL=C grep -v '[A-Za-z]' | LC_ALL=C tr -cd 0-9; }
files=$(printf %s "$counts" | LC_ALL=C sed 's/ (.*//' | digits)
folders=$(printf %s "$counts" | LC_ALL=C sed -n -e 's/.*dir: //' -e 's/, .*//' -e 's/)//p' | digits)

# rsync quotes the path that a message is about. One path may have several.
paths() { sed -nE -e 's/^rsync: .*"(.*)".*/\1/p' -e 's/^(file|directory) has vanished: "(.*)".*/\2/p' | sort -u; }
problems=$(paths < "$err" | grep -c .)
# Sources that do not exist: they are not among the files that rsync counts.
missing=$(grep -E ' (link_stat|change_dir) ' "$err" | paths | grep -c .)
lost_folders=$(grep -E ' (opendir|mkdir|recv_generator: mkdir) ' "$err" | paths | grep -c .)
lost_files=$(grep -vE ' (link_stat|change_dir|opendir|mkdir|failed to set [a-z]+ on) ' "$err" | paths | grep -c .)

# rsync: 0 everything was copied, 23 some files were not, 24 some vanished while it ran, 25 --max-delete kept some.
# All others ended it early.
case $code in
  0) result=success ;;
  23 | 24 | 25) result=warning ;;
  *) result=failed ;;
esac
# Where no file at all was copied or is up to date, that is no backup.
if [ "$result" = warning ] && [ "$files" ] && [ "$((missing + lost_folders + lost_files))" -gt 0 ] &&
  [ "$((files - ${folders:-0}))" -le "$lost_files" ]; then
  result=failed
fi
message=
if [ "$code" != 0 ]; then
  message=$(grep . "$err" | grep -v '^Warning: ' | head -n 1)
  message=${message:-rsync ended with exit code $code}
fi

set -- --job="$job" --result="$result" --started="$started" --message="$(printf %s "$message" | cut -c 1-1000)"
[ -z "$files" ] || set -- "$@" --objects="$((files + missing))" --issues="$problems"
[ -z "${BACKUP_NOTIFIER_USER_DATA:-}" ] || set -- "$@" --user-data="$BACKUP_NOTIFIER_USER_DATA"
# Whatever the notifier does (it may be missing, fail, or hang), this script ends as the backup did.
limit=${BACKUP_NOTIFIER_SECONDS:-60}
if command -v timeout > /dev/null; then
  timeout -s KILL "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
else
  perl -e 'alarm shift; exec @ARGV or die "$ARGV[0]: $!\n"' "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
fi || echo "rsync.sh: the backup was not reported: backup-notifier ended with exit code $?." >&2
exit "$code"
