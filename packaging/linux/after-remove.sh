#!/bin/bash
# shellcheck disable=SC2016 # What is in braces, electron-builder replaces.

# Delete the link to the binary
# update-alternatives --remove <name> <path>: 'path' must be the registered alternative binary,
# not the generic symlink — see https://man7.org/linux/man-pages/man1/update-alternatives.1.html
if type update-alternatives >/dev/null 2>&1; then
    update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
    rm -f '/usr/bin/${executable}'
fi

APPARMOR_PROFILE_DEST='/etc/apparmor.d/${executable}'

# Remove and unload apparmor profile.
if [ -f "$APPARMOR_PROFILE_DEST" ]; then
  # Unload the profile from the running kernel before deleting the file so the
  # policy is not left enforced until the next reboot.  Mirror the chroot guard
  # used in the after-install script — live AppArmor operations are not
  # meaningful inside a chroot.
  # https://wiki.debian.org/AppArmor/HowToUse
  if apparmor_status --enabled > /dev/null 2>&1; then
    if ! { [ -x '/usr/bin/ischroot' ] && /usr/bin/ischroot; } && hash apparmor_parser 2>/dev/null; then
      apparmor_parser --remove "$APPARMOR_PROFILE_DEST" || true
    fi
  fi
  rm -f "$APPARMOR_PROFILE_DEST"
fi

# Up to here it is electron-builder's own script (templates/linux/after-remove.tpl), which this file replaces. `apt purge` removes nothing from home folders (Debian Policy 6.8 is about a
# package's own files), so it says what is still there and how to delete it.
if [ "$1" = purge ]; then
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
  if [ -d /var/lib/backup-notifier ]; then
    echo 'Settings, history and waiting notifications of the service are still in /var/lib/backup-notifier'
    echo '  To delete them: rm -r -- /var/lib/backup-notifier'
  fi
fi
exit 0
