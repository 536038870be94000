/** Why a folder that was chosen cannot be used. */
export const folderProblemsText = {
  notAWholePath: 'Choose a folder with its whole path.',
  missing: 'This folder doesn’t exist. Create it first, or choose another one.',
  notAFolder: 'This is a file. Choose a folder.',
  insideSessionFolder: 'Imported files are stored here. Choose a folder outside “accepted” and “rejected”.',
  ofTheProgram: 'The program keeps its own files here. Choose another folder.',
  holdsOtherFiles: (name: string) =>
    `The folder contains files that report no job, for example ${name}, and they would be moved to “rejected”. Choose a folder used only for job sessions.`,
  /** @param reason - the system's */
  notUsable: (reason: string) =>
    `The program cannot read and write there: ${reason}. Change the permissions of the folder, or choose another one.`,
  notWritable: (reason: string) =>
    `The program cannot write there: ${reason}. Change the permissions of the folder, or choose another one.`,
} as const;
