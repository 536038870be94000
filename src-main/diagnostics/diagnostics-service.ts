/** Makes the diagnostics zip and puts it where the person wants it (product section 9.4). */
import { describeError } from '../../src-shared/model/describe-error.ts';
import type { FileSaveOutcome } from '../../src-shared/model/file-save-outcome.ts';
import { ZipArchive } from '../channels/zip-archive.ts';
import { describeDiagnostics, type DiagnosticsFile, type DiagnosticsInputs } from './describe-diagnostics.ts';

/** Puts a file where a person wants it. */
export interface FileKeeper {
  /** Asks where to. @returns an absolute path, or `null` where the person thought better of it. */
  choose(suggestedName: string): Promise<string | null>;
  /** Complete, or not there at all. @throws Error with the system's reason. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** A zip, ready to be written. */
export interface PackedDiagnostics {
  suggestedName: string;
  bytes: Uint8Array;
}

export interface DiagnosticsServiceOptions {
  files: FileKeeper;
  pack: () => Promise<PackedDiagnostics>;
  log: (message: string) => void;
}

export class DiagnosticsService {
  readonly #options: DiagnosticsServiceOptions;

  constructor(options: DiagnosticsServiceOptions) {
    this.#options = options;
  }

  async save(): Promise<FileSaveOutcome> {
    const { files, pack, log } = this.#options;
    const { suggestedName, bytes } = await pack();
    const path = await files.choose(suggestedName);
    if (path === null) return { kind: 'cancelled' };
    try {
      await files.write(path, bytes);
    } catch (error) {
      const reason = describeError(error);
      log(`The diagnostics could not be saved: ${reason}`);
      return { kind: 'failed', failure: { area: 'storage', kind: 'file-not-saved', path, reason } };
    }
    log('Diagnostics were saved.');
    return { kind: 'saved', path };
  }
}

export function packDiagnostics(inputs: DiagnosticsInputs): PackedDiagnostics {
  const bytes = zip(describeDiagnostics(inputs), new Date(inputs.nowMs));
  return { suggestedName: suggestName(inputs.nowMs), bytes };
}

/** @param nowMs - milliseconds since the Unix epoch; colons are not for file names on Windows */
function suggestName(nowMs: number): string {
  const stamp = new Date(nowMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  return `backup-notifier-diagnostics-${stamp}.zip`;
}

function zip(files: readonly DiagnosticsFile[], modifiedAt: Date): Uint8Array {
  const archive = new ZipArchive(
    files.map(({ name }) => name),
    modifiedAt,
  );
  for (const [index, { text }] of files.entries()) archive.add(index, new TextEncoder().encode(text));
  return archive.finish();
}
