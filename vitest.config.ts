import { defineConfig } from 'vitest/config';

/**
 * One project for each kind of spec; end-to-end specs belong to Playwright. The files of a project share a worker and
 * what they import: a worker for each would load the whole program again for every file of integration specs.
 */
const project = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.spec.ts`, `test/${name}/**/*.spec.tsx`],
    isolate: false,
  },
});

export default defineConfig({
  test: {
    setupFiles: ['test/harness/run-tests/vitest-setup.ts'],
    projects: ['unit', 'contract', 'integration'].map(project),
    // Nothing waits for time to pass: these only end what hangs, also on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
