import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets a program write a JSON report into a folder that is gone afterwards.
 *
 * @returns what the run returned, and the report, `null` when it wrote none
 */
export async function withReport<T>(run: (reportPath: string) => Promise<T>): Promise<{ ran: T; report: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  try {
    const path = join(folder, 'report.json');
    const ran = await run(path);
    const text = await readFile(path, 'utf8').catch(() => 'null');
    return { ran, report: JSON.parse(text) as unknown };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
