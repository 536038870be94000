#!/bin/sh
# `apt purge`: a package leaves home folders alone (Debian Policy 6.8 is about its own files), so this says what is there
# and how it goes.
set -u
name='Backup Notifier for Microsoft 365'
getent passwd | cut -d: -f6 | sort -u | while IFS= read -r home; do
  [ -n "$home" ] || continue
  folder="$home/.config/$name"
  if [ -d "$folder" ]; then
    echo "Settings, history and waiting notifications are still in $folder"
    echo "  To delete them: rm -r -- \"$folder\""
  fi
  # Of "Start at sign-in"; it starts nothing any more.
  entry="$home/.config/autostart/backup-notifier.desktop"
  if [ -f "$entry" ]; then
    echo "The entry for starting at sign-in is still there: $entry"
    echo "  To delete it: rm -- \"$entry\""
  fi
done
exit 0
