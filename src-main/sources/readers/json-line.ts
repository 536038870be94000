/** Lines of a tool that writes an object of JSON in each of them. Pure. */
import { z } from 'zod';

/** Of files or bytes. */
export const count = z.int().nonnegative();

/** @returns `null` where the line is something else */
export function readJsonLine<T>(line: string, schema: z.ZodType<T>): T | null {
  if (!line.startsWith('{') || !line.endsWith('}')) return null;
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
