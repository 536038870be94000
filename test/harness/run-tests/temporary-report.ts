import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets a program write a JSON report into a folder that is gone afterwards.
 *
 * @returns the exit code of the program and its report, `null` when it wrote none
 */
export async function withReport(
  run: (reportPath: string) => Promise<number>,
): Promise<{ exitCode: number; report: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'test-report-'));
  try {
    const path = join(folder, 'report.json');
    const exitCode = await run(path);
    const text = await readFile(path, 'utf8').catch(() => 'null');
    return { exitCode, report: JSON.parse(text) as unknown };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
