/** Full reports as files, one folder a session. */
import { readdirSync } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportStore } from '../../notifications/composer.ts';
import type { ExpiringReports } from '../../history/history-retention.ts';
import type { KeptReports } from '../../history/history-service.ts';
import { SharedRun } from '../../timing/shared-run.ts';
import { makeFolder, privateFileMode, privateFolderMode } from './make-folder.ts';
import { isErrorWithCode } from '../../../src-shared/model/describe-error.ts';

/** A report whose session the journal does not know, because the journal was lost. */
const setAsidePrefix = 'without session ';
/** A page for the user, of no session. */
const pagePrefix = 'page ';

export class DiskReportStore implements ReportStore, KeptReports, ExpiringReports {
  readonly #directory: string;
  readonly #sync: SharedRun;

  constructor(directory: string) {
    this.#directory = directory;
    this.#sync = new SharedRun(() => syncFolder(directory));
  }

  /** A crash meanwhile leaves a part of it: the session is then not judged yet, and its report is written again. */
  async keep(journalId: number, files: Parameters<ReportStore['keep']>[1]): Promise<void> {
    const folder = join(this.#directory, String(journalId));
    await makeEmptyFolder(folder);
    await Promise.all(files.map(({ name, bytes }) => writeSynced(join(folder, name), bytes)));
    await syncFolder(folder);
    await this.#sync.request();
  }

  /** A page that reports no session; it replaces the one of this name. @returns its absolute path */
  async keepPage(name: string, html: string): Promise<string> {
    const folder = join(this.#directory, pagePrefix + name);
    await makeEmptyFolder(folder);
    const path = join(folder, `${name}.html`);
    await writeSynced(path, new TextEncoder().encode(html));
    return path;
  }

  async ids(): Promise<Set<number>> {
    return new Set((await this.#folders()).filter((name) => /^\d+$/.test(name)).map(Number));
  }

  async remove(journalId: number): Promise<void> {
    await rm(join(this.#directory, String(journalId)), { recursive: true, force: true });
  }

  /**
   * Reports that belong to no session that is known get another name, so that they are not taken for those of later sessions
   * with the same numbers.
   *
   * @param known - which of these are known
   * @returns how many
   */
  async setAsideAllBut(known: (ids: readonly number[]) => readonly number[]): Promise<number> {
    const kept = await this.ids();
    if (kept.size === 0) return 0;
    for (const id of known([...kept])) kept.delete(id);
    const strangers = [...kept];
    for (const id of strangers) {
      const target = join(this.#directory, `${setAsidePrefix}${id}`);
      await rm(target, { recursive: true, force: true });
      await rename(join(this.#directory, String(id)), target);
    }
    return strangers.length;
  }

  /** And pages that were kept. */
  async removeSetAside(beforeMs: number): Promise<void> {
    for (const name of await this.#folders()) {
      if (!name.startsWith(setAsidePrefix) && !name.startsWith(pagePrefix)) continue;
      const path = join(this.#directory, name);
      if ((await lstat(path)).mtimeMs < beforeMs) await rm(path, { recursive: true, force: true });
    }
  }

  async #folders(): Promise<string[]> {
    try {
      const entries = await readdir(this.#directory, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    } catch (error) {
      if (isErrorWithCode(error, ['ENOENT'])) return [];
      throw error;
    }
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

/** Usually one call: nothing has the name, and the folder above it is there. */
async function makeEmptyFolder(path: string): Promise<void> {
  try {
    await mkdir(path, privateFolderMode);
  } catch (error) {
    if (!isErrorWithCode(error, ['EEXIST', 'ENOENT'])) throw error;
    await rm(path, { recursive: true, force: true });
    await makeFolder(path);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', privateFileMode);
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
