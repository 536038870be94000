import { win32 } from 'node:path';

/** Whether a program of Windows lies where only an administrator may write. */
export function isInstalledForAllUsers(
  executablePath: string,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'].map((name) => environment[name]);
  const path = win32.normalize(executablePath).toLowerCase();
  return folders.some(
    (folder) => folder !== undefined && folder !== '' && path.startsWith(`${win32.normalize(folder).toLowerCase()}\\`),
  );
}
