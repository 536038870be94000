/** What a thread of ours is asked and what it answers: both of its ends are derived from this. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

export interface ThreadTask<Input, Output> {
  /** Of the file in `src-main/threads`, without its ending; names the thread in crash reports and debuggers too. */
  name: string;
  entry: URL;
  /** What passes between threads is copied (`structuredClone`); functions and class instances do not. */
  input: z.ZodType<Input>;
  output: z.ZodType<Output>;
  /** In MB. V8 ends the thread, not the program, when it has used them up. */
  memory: { young: number; old: number };
}

/** @param name - of a file in `src-main/threads` */
export function threadEntry(name: string): URL {
  // Sources are run where they lie; in a build the entries lie beside whatever file this one has become part of.
  return extname(fileURLToPath(import.meta.url)) === '.ts'
    ? new URL(`../../threads/${name}.ts`, import.meta.url)
    : new URL(`./${name}.js`, import.meta.url);
}
