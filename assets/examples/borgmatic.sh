#!/bin/sh
# Runs borgmatic and reports how it ended. Call it in place of borgmatic, with the same arguments.
#
# borgmatic ends with 0 where borg ended with a warning, for example because it could not read some files, and runs the
# same hooks as for a success. So this script puts a `borg` in front of the real one, which notes each exit code. That
# works with every version of borgmatic, and needs no change to its configuration. Where that names borg by its whole
# path (`local_path`), warnings cannot be seen.
#
# As root, with BACKUP_NOTIFIER_USER_DATA set to the user data folder of the person who runs the program.
set -u
job=${JOB_NAME:-borgmatic}
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
# Where there is no room for what borgmatic prints, the backup runs nevertheless.
err=/dev/null calls=/dev/null path=$PATH
if work=$(mktemp -d); then
  err=$work/err calls=$work/calls path=$work/bin:$PATH
  mkdir "$work/bin"
  : > "$calls"
  cat > "$work/bin/borg" << 'END'
#!/bin/sh
PATH=$BORGMATIC_SH_PATH
printed=$BORGMATIC_SH_WORK/$$
{ { borg "$@" 2>&1 >&3 3>&-; echo $? > "$printed.code"; } | tee "$printed" >&2; } 3>&1
read -r code < "$printed.code" || code=2
echo "$code ${1:-} $printed" >> "$BORGMATIC_SH_WORK/calls"
exit "$code"
END
  chmod +x "$work/bin/borg"
fi
trap 'rm -rf "$work"' EXIT
# Ctrl+C ends borgmatic; that is reported too.
trap : HUP INT TERM

env BORGMATIC_SH_WORK="$work" BORGMATIC_SH_PATH="$PATH" PATH="$path" borgmatic "$@" 2> "$err"
code=$?
cat "$err" >&2

# borg: 0 success, 1 a warning, 2 an error; with BORG_EXIT_CODES=modern, which borgmatic sets since version 1.9, 3 to 99
# are errors too, and from 100 on warnings. borgmatic itself ends with 0 or 1.
backup=' (create|prune|compact|check) '
warned=$(grep -E "^(1|1[01][0-9]|12[0-5])$backup" "$calls" | head -n 1)
broken=$(grep -E "$backup" "$calls" | grep -vE '^(0|1|1[01][0-9]|12[0-5]) ' | tail -n 1)
# What a call of borg said besides the list of files and what it is doing.
said() { [ -z "$1" ] || grep -vE '^[A-Za-z?+-] |^(Creating archive at|Traceback|Warning:|Do you) |^[[:space:]]|^-*$' "${1##* }"; }

message=
if [ "$code" != 0 ]; then
  result=failed
  message=$(said "$broken" | head -n 1)
  # It was not borg: the first line of borgmatic's summary that says more than where.
  if [ -z "$message" ]; then
    summary=$(sed '1,/^summary:/d' "$err")
    where=': Error (running|parsing) |^(Command|Error running|An error occurred while parsing|Need some help)|^[[:space:]]*$'
    message=$(echo "$summary" | grep -vE "$where" | head -n 1)
    message=${message:-$(echo "$summary" | grep '^Command ' | head -n 1)}
    message=${message:-$(grep . "$err" | tail -n 1)}
  fi
  message=${message:-borgmatic ended with exit code $code}
elif [ "$warned$broken" ]; then
  result=warning
  message=$(said "${warned:-$broken}" | head -n 1)
  more=$(($(said "${warned:-$broken}" | grep -c '\[Errno ') - 1))
  [ "$more" -lt 1 ] || message="$message, and $more more"
  message=${message:-borg ended with exit code ${warned%% *}}
else
  result=success
fi

set -- --job="$job" --result="$result" --started="$started" --message="$(printf %s "$message" | cut -c 1-1000)"
[ -z "${BACKUP_NOTIFIER_USER_DATA:-}" ] || set -- "$@" --user-data="$BACKUP_NOTIFIER_USER_DATA"
# Whatever the notifier does (it may be missing, fail, or hang), this script ends as the backup did.
limit=${BACKUP_NOTIFIER_SECONDS:-60}
if command -v timeout > /dev/null; then
  timeout -s KILL "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
else
  perl -e 'alarm shift; exec @ARGV or die "$ARGV[0]: $!\n"' "$limit" backup-notifier notify "$@" < /dev/null > /dev/null
fi || echo "borgmatic.sh: the backup was not reported: backup-notifier ended with exit code $?." >&2
exit "$code"
