/** What a bare Debian 12 lacks to run Electron unattended. */
export const debianPackages: readonly string[] = [
  // A display, and the libraries that Chromium links.
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  // A session bus with a keyring, for safeStorage.
  'dbus',
  'gnome-keyring',
  'libsecret-1-0',
  // Notifications.
  'libnotify4',
  // Unpacking the obtained runtime.
  'unzip',
];
