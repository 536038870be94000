/** What is wrong with a document, by path, with what was found and what is expected. Pure. */
import type { z } from 'zod';

/** One thing that is wrong with a document. */
export interface DocumentProblem {
  /** For example `objects[3].result`; empty for the document itself. */
  path: string;
  found: string;
  expected: string;
}

export interface DocumentProblems {
  /** The first ones. */
  named: readonly DocumentProblem[];
  /** Of all. */
  count: number;
}

type Path = readonly PropertyKey[];

/** A document that is wrong all over is not made clearer by a million lines. */
const mostProblemsNamed = 100;

export class ProblemList implements DocumentProblems {
  readonly named: DocumentProblem[] = [];
  count = 0;

  /** @param expected - begins with “expected” */
  add(path: Path, found: unknown, expected: string): void {
    this.count += 1;
    if (this.named.length >= mostProblemsNamed) return;
    this.named.push({ path: formatPath(path), found: describeValue(found), expected });
  }

  /** @param value - what was parsed; it is at `path` in the document */
  addIssues(issues: readonly z.core.$ZodIssue[], value: unknown, path: Path): void {
    for (const issue of issues) this.add([...path, ...issue.path], valueAt(value, issue.path), issue.message);
  }

  addTooLong(path: Path, length: number, mostCharacters: number): void {
    this.count += 1;
    if (this.named.length >= mostProblemsNamed) return;
    const expected = `expected at most ${mostCharacters} characters`;
    this.named.push({ path: formatPath(path), found: `${length}, whose middle is left out`, expected });
  }
}

/** @returns one line a problem; a last one says how many there are besides. */
export function describeDocumentProblems({ named, count }: DocumentProblems, mostNamed = mostProblemsNamed): string[] {
  const lines = named
    .slice(0, mostNamed)
    .map(({ path, found, expected }) => `${path === '' ? 'The document' : path}: ${expected}, found ${found}.`);
  const more = count - lines.length;
  return [...lines, ...(more > 0 ? [`And ${more} more of this kind.`] : [])];
}

function formatPath(path: Path): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') return `${written}[${key}]`;
    return written === '' ? String(key) : `${written}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    value,
  );
}

const longestValueShown = 60;

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  // JSON has no such numbers, but some that are too large to be one.
  if (value === Infinity || value === -Infinity) return 'a number that is too large';
  if (typeof value === 'object') return 'an object';
  const written = JSON.stringify(typeof value === 'string' ? value.slice(0, longestValueShown) : value);
  return written.length > longestValueShown ? `${written.slice(0, longestValueShown)}…` : written;
}
