import { defineConfig } from 'vitest/config';

/**
 * One project for each kind of spec; end-to-end specs belong to Playwright. Only what a worker starts and stops needs a
 * worker for each file: the others share what they import, which halves the time they take.
 */
const project = (name: string) => ({
  extends: true as const,
  test: {
    name,
    include: [`test/${name}/**/*.spec.ts`, `test/${name}/**/*.spec.tsx`],
    isolate: name === 'integration',
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
