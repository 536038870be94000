/** The check of shell scripts finds each of them, and complains of what is wrong in one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkShellScripts } from '../../harness/run-checks/steps/shell-scripts.ts';

const isInstalled = spawnSync('shellcheck', ['--version']).status === 0;

function plant(files: Readonly<Record<string, string>>): string {
  const root = temporaryFolder();
  for (const folder of ['.ci', 'node_modules']) mkdirSync(join(root, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  return root;
}

test('a script is known by its ending or its first line, outside of installed packages', ({ skip }) => {
  if (!isInstalled) skip('not run: shellcheck is not installed here');
  const good = { 'good.sh': '#!/bin/sh\necho "$1"\n', '.ci/run': '#!/usr/bin/env bash\necho "$1"\n', data: 'rm $1\n' };
  const bad = '#!/bin/sh\nrm $1\n';

  expect(checkShellScripts(plant({ ...good, 'node_modules/bad.sh': bad }))).toEqual({
    isPassed: true,
    summary: '2 files',
    details: '',
  });
  expect(checkShellScripts(plant({ ...good, '.ci/run': bad }))).toEqual({
    isPassed: false,
    summary: '',
    details: expect.stringContaining('SC2086'),
  });
});

test('where there is no script, the check says so', () => {
  expect(checkShellScripts(plant({}))).toEqual({
    isPassed: false,
    summary: '',
    details: 'No shell script was found.',
  });
});
