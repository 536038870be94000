/** Before each spec file of Vitest. */
import { vi } from 'vitest';

/** Vitest's own limit for `vi.waitFor` is one second, which would time a busy machine. This only ends what hangs. */
const patienceMs = 20_000;

const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: patienceMs, ...options });
