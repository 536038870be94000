#!/bin/sh
# Backs up with restic and reports how it ended.
#
# Usage: restic.sh PATH...      with RESTIC_REPOSITORY and RESTIC_PASSWORD_FILE set, as restic expects them
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
job=${JOB_NAME:-restic}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# Where there is no room for what restic prints, the backup runs nevertheless.
out=/dev/null err=/dev/null
work=$(mktemp -d) && out=$work/out err=$work/err
trap 'rm -rf "$work"' EXIT
# Ctrl+C ends restic; that is reported too.
trap : HUP INT TERM

# One progress line a minute is enough for a file.
RESTIC_PROGRESS_FPS=${RESTIC_PROGRESS_FPS:-0.016} restic backup --json "$@" > "$out" 2> "$err"
code=$?
cat "$err" >&2

# Each line of restic's JSON is an object of its own.
string='(([^"\\]|\\.)*)'
plain() {
  # Two backslashes are put aside as one that JSON does not know, so that what follows them is not taken for an escape.
  sed -e 's/\\\\/\\-/g' -e 's/\\n.*//' -e 's/\\"/"/g' -e 's/\\u003c/</g' -e 's/\\u003e/>/g' -e 's/\\u0026/\&/g' -e 's/\\-/\\/g'
}
summary() { sed -nE "s/.*\"message_type\":\"summary\".*\"$1\":([0-9]+).*/\1/p" "$out" | tail -n 1; }
# What restic says of files that it could not read. Its scan, which only estimates the size, says it a second time.
errors() { cat "$err" "$out" | grep '"message_type":"error"' | grep -v '"during":"scan"'; }
unread() {
  errors | sed -nE "s/.*\"item\":\"$string\".*/\1/p"
  sed -nE 's/^(.*) does not exist, skipping$/\1/p' "$err"
}
unread=$(unread | sort -u | grep -c .)
files=$(summary total_files_processed)
bytes=$(summary data_added)

# restic: 0 everything was read, 3 the snapshot lacks some files. After all others there is no snapshot: 1 failed,
# 2 crashed, 10 there is no repository, 11 it is locked, 12 wrong password, 130 interrupted.
case $code in
  0 | 3)
    result=success message=${bytes:+$bytes bytes added}
    # Old versions end with 0 where a path that was asked for does not exist.
    if [ "$code" = 3 ] || [ "$unread" -gt 0 ]; then
      result=warning
      first=$(errors | sed -nE "s/.*\"error\":\{\"message\":\"$string\".*/\1/p" | plain | head -n 1)
      first=${first:-$(unread | plain | head -n 1)}
      [ "$unread" -gt 0 ] || first='some files'
      message="Not read: $first$([ "$unread" -lt 2 ] || echo " and $((unread - 1)) more")${message:+; $message}"
    fi
    ;;
  *)
    result=failed
    # Since version 0.17 the reason is in JSON too.
    message=$(sed -nE "s/.*\"message_type\":\"exit_error\".*\"message\":\"$string\".*/\1/p" "$err" | plain)
    message=${message:-$(grep '^Fatal: ' "$err" | tail -n 1)}
    message=${message:-$(grep -v '^{' "$err" | grep . | tail -n 1)}
    message=${message:-restic ended with exit code $code}
    ;;
esac

set -- --job="$job" --result="$result" --started="$started" --message="$(printf %s "$message" | cut -c 1-1000)"
[ -z "$files" ] || set -- "$@" --objects="$((files + unread))" --issues="$unread"
[ -z "${BACKUP_NOTIFIER_USER_DATA:-}" ] || set -- "$@" --user-data="$BACKUP_NOTIFIER_USER_DATA"
# Whatever the notifier does (it may be missing, fail, or hang), this script ends as the backup did.
limit=${BACKUP_NOTIFIER_SECONDS:-60}
if command -v timeout > /dev/null; then
  timeout -s KILL "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
else
  perl -e 'alarm shift; exec @ARGV or die "$ARGV[0]: $!\n"' "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
fi || echo "restic.sh: the backup was not reported: backup-notifier ended with exit code $?." >&2
exit "$code"
