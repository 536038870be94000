import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';
import { z } from 'zod';

/** Where the reasons go; its JSON reporter leaves them out. */
export const skipsVariable = 'BACKUP_NOTIFIER_SKIPS';

export const reporterPath = fileURLToPath(import.meta.url);

/** What is written there. */
export const skipsSchema = z.array(z.string());

/** A reporter of Vitest that writes the reason of each skipped spec, `''` where it names none, as one JSON list. */
export default class SkipReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const path = process.env[skipsVariable];
    if (path === undefined) return;
    const reasons = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        return result.state === 'skipped' ? (result.note ?? '') : '';
      }),
    );
    writeFileSync(path, JSON.stringify(reasons));
  }
}
