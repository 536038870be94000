/** What is wrong with a document, by path, with what was found and what is expected; too long texts are cut. Pure. */
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

/** How much of each text is stored, in UTF-16 units: no text from outside may be without a bound. */
export const documentTextLimits = {
  id: 500,
  /** Of jobs, organizations, computers. */
  name: 1_000,
  /** As in the report. */
  objectName: 4_000,
  objectType: 1_000,
  objectMessage: 32_000,
  message: 65_536,
} as const;

/** @returns the text of the field, or its two ends and a note between them. */
export function limitText(
  text: string,
  mostCharacters: number,
  [path, field]: readonly [path: readonly PropertyKey[], field: string],
  problems: ProblemList,
): string {
  if (text.length <= mostCharacters) return text;
  problems.addTooLong([...path, field], text.length, mostCharacters);
  const half = mostCharacters / 2 - 50;
  const [head, tail] = [text.slice(0, half).toWellFormed(), text.slice(-half).toWellFormed()];
  return `${head}… [${text.length - 2 * half} characters are left out here] …${tail}`;
}

/** Ids that are too long stay different: the rest of one becomes a hash. */
export function limitId(id: string, hash: (text: string) => string): string {
  if (id.length <= documentTextLimits.id) return id;
  return `${id.slice(0, documentTextLimits.id - 100).toWellFormed()}… ${hash(id).slice(0, 64)}`;
}
