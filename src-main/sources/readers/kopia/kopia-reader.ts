/**
 * kopia snapshot create, with and without `--json`. Each source is an object. It exits with 1 also where a snapshot was made
 * that lacks some files.
 */
import { z } from 'zod';
import { count, readJsonLine } from '../json-line.ts';
import { Reasons } from '../reasons.ts';
import { mostToolObjects, type ToolObject, type ToolReader, type ToolReport } from '../tool-reader.ts';

const manifestSchema = z.object({
  id: z.string(),
  source: z.object({ host: z.string(), userName: z.string(), path: z.string() }),
  rootEntry: z.object({
    summ: z.object({
      files: count,
      numFailed: count.optional(),
      numIgnoredErrors: count.optional(),
      errors: z.array(z.object({ path: z.string(), error: z.string() })).optional(),
    }),
  }),
});

const fileError = /^[ !]*(?:Ignored error|Error) when processing "(.*?)": (.+)$/;
const errorCount = /^(?:ERROR |WARN )*((?:Found|Ignored) \d+ (?:fatal )?error\(s\) while snapshotting (.+?)\.?)$/i;

export class KopiaReader implements ToolReader {
  private readonly files = new Reasons();
  private readonly others = new Reasons();
  private readonly sources = new Map<string, ToolObject>();
  private current: ToolObject | undefined;

  readLine(line: string, stream: 'stdout' | 'stderr'): 'progress' | undefined {
    if (/^ [*|/\\-] \d+ hashing/.test(line)) return 'progress';
    const manifest = readJsonLine(line, manifestSchema);
    const started = /^Snapshotting (.+) \.\.\.$/.exec(line)?.[1];
    const [, path, why] = fileError.exec(line) ?? [];
    const [, errors, source] = errorCount.exec(line) ?? [];
    if (manifest !== null) this.readManifest(manifest);
    else if (started !== undefined) this.current = this.open(started);
    else if (line.startsWith('Created ')) this.settleCurrent();
    else if (path !== undefined) this.files.add(`${path}: ${why}`, path);
    else if (errors !== undefined) this.spoil(source ?? '', errors);
    else if (stream === 'stderr' && line.trim() !== '') this.others.add(line.replace(/^ERROR /, ''));
    return undefined;
  }

  report(exitCode: number): ToolReport {
    const objects = [...this.sources.values()];
    const isMade = objects.length > 0 && objects.every(({ result }) => result !== 'Failed');
    const isWarning = objects.some(({ result }) => result === 'Warning');
    const hasFailed = exitCode !== 0 && !(isMade && isWarning);
    const reasons = this.files.first === '' ? this.others : this.files;
    const report = reasons.report(hasFailed ? 'Failed' : isWarning ? 'Warning' : 'Success');
    return { ...report, ...(objects.length > 0 && objects.length <= mostToolObjects ? { objects } : {}) };
  }

  private open(name: string): ToolObject {
    const found = this.sources.get(name);
    if (found !== undefined) return found;
    // Until it says that the snapshot is made.
    const source: ToolObject = { name, type: 'Snapshot', result: 'Failed', message: '' };
    if (this.sources.size <= mostToolObjects) this.sources.set(name, source);
    return source;
  }

  private settleCurrent(): void {
    if (this.current?.result === 'Failed') this.current.result = 'Success';
  }

  private spoil(name: string, errors: string): void {
    Object.assign(this.open(name), { result: 'Warning', message: errors });
    this.others.add(errors);
  }

  private readManifest({
    source: { userName, host, path },
    rootEntry: { summ },
  }: z.infer<typeof manifestSchema>): void {
    const source = this.open(`${userName}@${host}:${path}`);
    const lost = (summ.numFailed ?? 0) + (summ.numIgnoredErrors ?? 0);
    source.items = summ.files;
    source.result = lost === 0 ? 'Success' : 'Warning';
    // At most ten of them.
    for (const { path: file, error } of summ.errors ?? []) this.files.add(`${file}: ${error}`, file);
  }
}
