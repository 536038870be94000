/** The engine that windows belong to. */
export const engineText = {
  /** What stands behind the title of each window. */
  titleSuffix: ' (service)',
  place: {
    service: (folder: string) => `Service, data folder ${folder}`,
    program: (folder: string) => `Another program, data folder ${folder}`,
  },
  /** What happens while nobody is signed in to the computer. */
  unattended: {
    own: 'Nothing is sent. What finishes meanwhile is sent when you sign in to this computer again.',
    program: 'Another program of this user sends, as long as its user is signed in.',
    service: 'The service sends, whether anybody is signed in or not.',
    mac: 'The engine runs while you are signed in to this Mac. Nothing is sent while nobody is.',
  },
  protections: {
    system: 'The system protects its secrets, for the account that it runs as.',
    credential: 'systemd protects the key of its secrets.',
    'key-file':
      'The key of its secrets is in a file that only the service can read. A copy of the whole disk has both.',
  },
  notRunning: {
    title: 'The engine isn’t running',
    detail: 'Nothing is imported or sent until it runs again. These windows then show it automatically.',
    startProgram: 'If it doesn’t come back, start the program that works on this data folder.',
    startTask: (task: string) => `If it doesn’t come back, run the task “${task}” in Task Scheduler.`,
    run: (command: string) => `If it doesn’t come back, run: ${command}`,
  },
  notAnswering: {
    title: 'The engine doesn’t answer',
    detail: 'It is busy or has been stopped. These windows show it again as soon as it answers.',
    restartProgram: 'If this lasts, end the program that works on this data folder, then start it again.',
    restartTask: (task: string) => `If this lasts, end the task “${task}” in Task Scheduler, then run it again.`,
    run: (command: string) => `If this lasts, run: ${command}`,
  },
  notAllowed: {
    title: 'You may not use this engine',
    detail: (folder: string) => `It works on the data folder ${folder}, which your account may not use.`,
    startAsItsUser: 'Start this program as the user who runs the engine.',
    startAsAdministrator: 'Start this program as an administrator (right-click, “Run as administrator”).',
    askToRun: (command: string) =>
      `Ask an administrator to run: ${command}. Then sign out of the computer and in again.`,
    /** In a command, what is to be replaced by the name of the account. */
    yourUser: 'YOUR-USER',
  },
  otherVersion: {
    title: 'The engine has another version',
    detail: (engine: string, windows: string) =>
      `The engine is version ${engine}, and these windows are version ${windows}. Both have to be the same.`,
    detailWithoutVersion: (windows: string) =>
      `The engine doesn’t say its version, and these windows are version ${windows}. Both have to be the same.`,
    install: (version: string) => `Install version ${version} of this program, then start it again.`,
    restartProgram: (version: string) =>
      `To have the engine run version ${version}, end the program that works on this data folder, then start it again.`,
    restartTask: (version: string, task: string) =>
      `To have the engine run version ${version}, end the task “${task}” in Task Scheduler, then run it again.`,
    run: (version: string, command: string) => `To have the engine run version ${version}, run: ${command}`,
  },
} as const;
