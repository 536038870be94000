/** Names under which `service install` sets the engine up on each system. Apart from schemas, which take `notify` time to load. */
export const serviceNames = {
  linux: 'backup-notifier',
  windows: 'Backup Notifier for Microsoft 365',
  macos: 'app.backup-notifier.engine',
} as const;
