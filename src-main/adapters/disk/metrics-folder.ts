/** The folder of a textfile collector, and the metrics file in it (product section 17.5). */
import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { describeError, isErrorWithCode } from '../../../src-shared/model/describe-error.ts';
import type { MetricsFolderProblem } from '../../../src-shared/model/metrics-folder-problem.ts';

export const metricsFileName = 'backup_notifier.prom';
/** The collector reads names that end in .prom; what a crash leaves under this one is replaced by the next write. */
const temporaryName = '.backup_notifier.prom.part';
/** The collector runs under an account of its own. No secret is in the file. */
const mode = 0o644;

/**
 * Complete or not at all. It is not synced to the disk: after a power failure, it is written again anyway.
 *
 * @throws Error with the system's reason
 */
export async function writeMetricsFile(folder: string, text: string): Promise<void> {
  const temporary = join(folder, temporaryName);
  try {
    await writeNew(temporary, text);
    await rename(temporary, join(folder, metricsFileName));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** It need not be there. @throws Error with the system's reason */
export async function removeMetricsFile(folder: string): Promise<void> {
  await rm(join(folder, metricsFileName), { force: true });
}

/** Tries what will be done there. @returns `null`: it can be used */
export async function checkMetricsFolder(path: string): Promise<MetricsFolderProblem | null> {
  if (!isAbsolute(path)) return { kind: 'not-a-whole-path' };
  try {
    if (!(await stat(path)).isDirectory()) return { kind: 'not-a-folder' };
    // Not the name that the program may be writing under.
    const tried = join(path, `.backup_notifier.${randomUUID()}.part`);
    await writeNew(tried, '');
    await rm(tried);
    return null;
  } catch (error) {
    if (isErrorWithCode(error, ['ENOENT', 'ENOTDIR'])) return { kind: 'missing' };
    return { kind: 'not-usable', reason: describeError(error) };
  }
}

/** Others may write into the folder too: a link of this name is replaced, never written through. */
async function writeNew(path: string, text: string): Promise<void> {
  await rm(path, { force: true });
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(text, 'utf8');
    // What the system takes from new files by default (umask) would keep the collector from reading.
    await file.chmod(mode);
  } finally {
    await file.close();
  }
}
