import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../../harness/build/ensure-built.ts';
import { listFirstFiles } from '../../harness/build/first-window-files.ts';

// English words of every window are among them, so that a window that is opened later says the same without a wait.
it.each(['options-page', 'history-page'])('what %s reads before it shows anything stays under 300 KB gzip', (page) => {
  ensureBuilt();
  const files = listFirstFiles(page);
  const bytes = files.map((path) => gzipSync(readFileSync(path), { level: 9 }).length);

  // React and Fluent UI are among them: nothing was overlooked.
  expect(files.map((path) => basename(path))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^index-.*\.js$/)]),
  );
  expect(bytes.length).toBeGreaterThan(3);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(100_000);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(300_000);
});
