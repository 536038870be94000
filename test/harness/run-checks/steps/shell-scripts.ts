import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/ensure-built.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';
import { resultOf } from '../check-step.ts';

/** What is installed, built or kept for a run, and is not ours. */
const otherFolders: readonly string[] = ['node_modules', 'out', 'dist', '.cache', '.git', 'test-results'];

function isShellScript(path: string): boolean {
  const start = Buffer.alloc(64);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  const [firstLine = ''] = start.toString('latin1').split('\n');
  return path.endsWith('.sh') || /^#!.*\b(sh|bash)\b/.test(firstLine);
}

function findShellScripts(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return otherFolders.includes(entry.name) ? [] : findShellScripts(path);
    return entry.isFile() && isShellScript(path) ? [path] : [];
  });
}

/** Where none is found, the search is at fault. */
export function checkShellScripts(root: string): CheckResult {
  const scripts = findShellScripts(root);
  if (scripts.length === 0) return { isPassed: false, summary: '', details: 'No shell script was found.' };
  const { error, status, stdout, stderr } = spawnSync('shellcheck', ['--color=never', ...scripts], {
    encoding: 'utf8',
  });
  if (error !== undefined) {
    return { isPassed: true, whyNotRun: 'shellcheck is not installed', summary: '', details: '' };
  }
  return resultOf(status ?? 1, stdout + stderr, `${scripts.length} files`);
}

export const shellScripts: CheckStep = {
  name: 'shell scripts',
  run: () => Promise.resolve(checkShellScripts(projectRoot)),
};
