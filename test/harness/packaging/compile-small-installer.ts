import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../electron-runtime/pinned-runtime.ts';

export interface SmallInstaller {
  /** A folder for what is made. */
  folder: string;
  /** What to include; the repository's own `packaging/installer.nsh` unless a test changes it. */
  include?: string;
  /** Makes the uninstaller, which is a program of its own that writes itself when it is run. */
  part: 'installer' | 'uninstaller';
  /** NSIS's name of a processor; left out: the one that electron-builder's installers are for. */
  target?: string;
}

/**
 * Compiles `small-installer.nsi` with makensis, a warning being an error as it is for electron-builder.
 *
 * @returns what makensis complains about, empty if nothing, and the path of the program
 */
export function compileSmallInstaller({ folder, include, part, target }: SmallInstaller): {
  complaint: string;
  path: string;
} {
  const path = join(folder, `${part}.exe`);
  // Wine shows the files of this machine as drive Z.
  const uninstaller = join(folder, 'written-uninstaller.exe');
  writeFileSync(uninstaller, '', { flag: 'a' });
  const names = {
    INCLUDE: include ?? join(repositoryRoot, 'packaging/installer.nsh'),
    TEMPLATES: join(repositoryRoot, 'node_modules/app-builder-lib/templates/nsis'),
    OUTPUT: path,
    UNINSTALLER: uninstaller,
    UNINSTALLER_OUTPUT: `Z:${uninstaller.replaceAll('/', '\\')}`,
    ...(part === 'uninstaller' ? { BUILD_UNINSTALLER: '' } : {}),
    ...(target === undefined ? {} : { TARGET: target }),
  };
  const defines = Object.entries(names).map(([name, value]) => `-D${name}=${value}`);
  const script = join(repositoryRoot, 'test/harness/packaging/small-installer.nsi');
  const { status, stdout, stderr } = spawnSync('makensis', ['-V2', '-WX', ...defines, script], { encoding: 'utf8' });
  return { complaint: status === 0 ? '' : `${stdout}${stderr}`, path };
}
