/** Reads a value by its schema, without what keeps it from being read. Pure. */
import type { z } from 'zod';
import type { ProblemList } from './document-problems.ts';

/**
 * @param path - where the value is in its document
 * @param problems - gets what was left out
 * @returns `null` where what is left is not enough
 */
export function readLeniently<T>(schema: z.ZodType<T>, value: unknown, path: Path, problems: ProblemList): T | null {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  problems.addIssues(first.error.issues, value, path);
  const paths = first.error.issues.map((issue) => issue.path);
  return schema.safeParse(withoutPaths(value, paths)).data ?? null;
}

type Path = readonly PropertyKey[];

/** The value without what is at the paths. It is not changed itself: what has to be is copied. */
function withoutPaths(value: unknown, paths: readonly Path[]): unknown {
  if (!isObject(value)) return undefined;
  const copy = { ...value };
  for (const name of new Set(paths.map(([first]) => first))) {
    if (name === undefined) return undefined;
    const below = paths.filter(([first]) => first === name).map(([, ...deeper]) => deeper);
    copy[name] = below.some(({ length }) => length === 0) ? undefined : withoutPaths(copy[name], below);
  }
  return copy;
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
