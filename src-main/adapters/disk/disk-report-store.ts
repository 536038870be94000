/** Full reports as files, one folder a session. */
import { readdirSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportStore } from '../../application/composer.ts';
import type { KeptReports } from '../../application/history-service.ts';
import { isErrorWithCode } from './is-error-with-code.ts';

export class DiskReportStore implements ReportStore, KeptReports {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** A crash meanwhile leaves a part of it: the session is then not judged yet, and its report is written again. */
  async keep(journalId: number, files: Parameters<ReportStore['keep']>[1]): Promise<void> {
    const folder = join(this.#directory, String(journalId));
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await Promise.all(files.map(({ name, bytes }) => writeSynced(join(folder, name), bytes)));
    await syncFolder(folder);
    await syncFolder(this.#directory);
  }

  find(journalId: number): ReturnType<KeptReports['find']> {
    const folder = join(this.#directory, String(journalId));
    try {
      // Links are left aside: what is opened is what was kept here.
      const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
      if (files.length === 0) return null;
      const page = files.find(({ name }) => name.endsWith('.html'));
      return { folder, page: page === undefined ? null : join(folder, page.name) };
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return null;
      throw error;
    }
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What stands in a folder is on disk when the folder is. */
async function syncFolder(path: string): Promise<void> {
  // Windows has no handle of a folder that could be synced; there the file system's own journal keeps it.
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
