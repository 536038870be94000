/** Strings of the About window. */
export const aboutText = {
  windowTitle: 'About Backup Notifier for Microsoft 365',
  version: (version: string) => `Version ${version}`,
  /** By the names in which main tells them; what is not named here is for diagnostics only. */
  parts: {
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'System',
    architecture: 'Architecture',
  } as Readonly<Record<string, string>>,
  engine: 'Engine',
  versions: 'Runs on',
  license: 'Free software under the MIT License. Copyright © 2026 Backup Notifier contributors.',
  trademarks: 'Not affiliated with Microsoft or Veeam. Product names belong to their owners.',
  licenses: '&Third-party licenses',
  licensesTitle: 'Third-party licenses',
  copy: 'Copy &details',
  copied: 'Copied',
  copyByHand: 'The system refused to copy. Select the text and copy it.',
  back: '&Back',
  close: '&Close',
} as const;
