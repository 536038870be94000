/** Before each spec file of Vitest. */
import { join } from 'node:path';
import { vi } from 'vitest';
import { projectRoot } from '../build/ensure-built.ts';

// For what specs start in Node, a hundred times on the same sources: compiling them takes most of the time.
process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, '.cache/compile');

/** Vitest's own limit for `vi.waitFor` is one second, which would time a busy machine. This only ends what hangs. */
const patienceMs = 20_000;

const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: patienceMs, ...options });
