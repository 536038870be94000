/** The tools whose output is understood: one line each. */
import { BorgReader } from './borg/borg-reader.ts';
import { BorgmaticReader } from './borgmatic/borgmatic-reader.ts';
import { DuplicatiReader } from './duplicati/duplicati-reader.ts';
import { KopiaReader } from './kopia/kopia-reader.ts';
import { RcloneReader } from './rclone/rclone-reader.ts';
import { ResticReader } from './restic/restic-reader.ts';
import { RobocopyReader } from './robocopy/robocopy-reader.ts';
import { RsyncReader } from './rsync/rsync-reader.ts';
import { TarReader } from './tar/tar-reader.ts';
import type { ToolReader } from './tool-reader.ts';
import { VzdumpReader } from './vzdump/vzdump-reader.ts';

/** By the name that `--reader` takes. */
export const toolReaders: Readonly<Record<string, () => ToolReader>> = {
  restic: () => new ResticReader(),
  borg: () => new BorgReader(),
  borgmatic: () => new BorgmaticReader(),
  rsync: () => new RsyncReader(),
  rclone: () => new RcloneReader(),
  kopia: () => new KopiaReader(),
  duplicati: () => new DuplicatiReader(),
  vzdump: () => new VzdumpReader(),
  tar: () => new TarReader(),
  robocopy: () => new RobocopyReader(),
};
