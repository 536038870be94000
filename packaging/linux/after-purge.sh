#!/bin/sh
# `apt purge`: a package leaves home folders alone (Debian Policy 6.8 is about its own files), so this says what is there
# and how it goes.
set -u
name='Backup Notifier for Microsoft 365'
getent passwd | cut -d: -f6 | sort -u | while IFS= read -r home; do
  folder="$home/.config/$name"
  [ -n "$home" ] && [ -d "$folder" ] || continue
  echo "Settings, history and waiting notifications are still in $folder"
  echo "  To delete them: rm -r -- \"$folder\""
done
exit 0
