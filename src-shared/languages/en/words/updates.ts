/** A newer version of this program. A title is a few words without a full stop. */
export const updatesText = {
  available: (version: string) => `Version ${version} is available`,
  byHand: {
    'system-proves-no-publisher':
      'This system can’t verify who published it, so the program does not install it automatically.',
    'package-names-no-publisher':
      'This package does not name the publisher of updates, so the program does not install it automatically.',
  },
  offeredBy: (host: string) => `It is offered by ${host}. Install it the same way as this version.`,
  ready: (version: string) => `Version ${version} is ready to install`,
  installedOnQuit:
    'It is installed when you quit the program, or now. Notifications that are being sent are finished first.',
  asksForAdministrator: 'Windows asks for an administrator. Notifications that are being sent are finished first.',
  refused: (version: string) => `Version ${version} was not installed`,
  notSigned: (host: string) => `What ${host} offers is not signed by the publisher of this program. It was deleted.`,
  tellWhoGaveIt: 'Tell whoever gave you the program, and do not install it manually.',
} as const;
