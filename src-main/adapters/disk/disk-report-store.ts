/** Full reports as files, one folder a session. */
import { writeFileSync } from 'atomically';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportStore } from '../../application/notification-pipeline.ts';

export class DiskReportStore implements ReportStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  keep(journalId: number, files: Parameters<ReportStore['keep']>[1]): void {
    const folder = join(this.#directory, String(journalId));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { name, bytes } of files) {
      // Not a copy of the bytes.
      writeFileSync(join(folder, name), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    }
  }
}
