/** Which rights the program gives to what it puts into a folder. Windows has its own, which are inherited. */

/** Names and messages of backups are nobody else's business. */
export const privateFileMode = 0o600;
export const privateFolderMode = 0o700;

/**
 * Where others may write into the folder, its people share it, and the system's usual rights hold in it too: files that
 * one of them puts there are moved and corrected by another. Otherwise only the owner can use what is in it.
 *
 * @param folder - its rights, as `stat` gives them
 */
export function rightsWithin(folder: { mode: number }): { file: number; folder: number } {
  const isShared = (folder.mode & 0o022) !== 0;
  return isShared ? { file: 0o666, folder: 0o777 } : { file: privateFileMode, folder: privateFolderMode };
}
