/** `.github/workflows/build.yml`: what it runs exists, and it can do no more than it has to. */
import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';

const permissionsSchema = z.record(z.string(), z.enum(['read', 'write', 'none']));
const stepSchema = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  'working-directory': z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const jobSchema = z.strictObject({
  needs: z.string().optional(),
  if: z.string().optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number().optional(),
  strategy: z.object({ matrix: z.record(z.string(), z.array(z.unknown())) }).optional(),
  permissions: permissionsSchema.optional(),
  steps: z.array(stepSchema).min(1),
});
const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.object({ push: z.object({ branches: z.array(z.string()), tags: z.array(z.string()) }) }),
  permissions: permissionsSchema,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.string() }),
  jobs: z.record(z.string(), jobSchema),
});

const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const text = readProjectFile('.github/workflows/build.yml');
const workflow = workflowSchema.parse(load(text));
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);
const commands = steps.map(({ run }) => run ?? '').join('\n');

describe('what its steps run', () => {
  test('is either an action or a command', () => {
    expect(steps.filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]);
  });

  test('is a script that package.json has', () => {
    const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
    const { scripts } = manifest.parse(JSON.parse(readProjectFile('package.json')));
    const names = [...commands.matchAll(/npm (?:run (?:--\S+ )*)?([a-z][\w:]*)/g)].map(([, name = '']) => name);
    const scriptNames = names.filter((name) => !['install', 'ci'].includes(name));

    expect(new Set(scriptNames)).toEqual(new Set(['test', 'check', 'package']));
    expect(scriptNames.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('is a file that there is', () => {
    const files = [...commands.matchAll(/\b(?:test|src-main|packaging)\/[\w./-]+\.m?[jt]s\b/g)].map(([path]) => path);

    expect(files).toContain('packaging/release-notes.mjs');
    expect(files.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
  });

  test('never puts a value of somebody’s into a command line: those come in the environment', () => {
    expect(commands).not.toContain('${{');
  });
});

describe('every action', () => {
  const lines = text.split('\n').filter((line) => /\buses:/.test(line));

  test('is named by its commit, with the version beside it', () => {
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('is the same version everywhere, and GitHub’s own', () => {
    const names = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));

    expect(new Set(names).size).toBe(new Set(names.map((name) => name.replace(/@.*/, ''))).size);
    expect(names.filter((name) => !name.startsWith('actions/'))).toEqual([]);
  });

  test('that checks out leaves no credentials behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));

    expect(checkouts.length).toBeGreaterThan(1);
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });
});

test('it may only read, but for the one job that publishes, and that only for a tag', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const withMore = Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions !== undefined);

  expect(withMore.map(([name, { permissions }]) => [name, permissions])).toEqual([['publish', { contents: 'write' }]]);
  expect(workflow.jobs['publish']?.if).toBe("startsWith(github.ref, 'refs/tags/v')");
  expect(workflow.on.push.tags).toEqual(['v*']);
});

test('it tests with the real runtime and packages on all three systems, one after the other', () => {
  const { test: tests, package: packages, publish } = workflow.jobs;
  const systems = ['macos-latest', 'ubuntu-latest', 'windows-latest'];

  expect(tests?.strategy?.matrix['os']?.toSorted()).toEqual(systems);
  expect(
    z
      .array(z.object({ os: z.string() }))
      .parse(packages?.strategy?.matrix['include'])
      .map(({ os }) => os)
      .toSorted(),
  ).toEqual(systems);
  expect(tests?.steps.map(({ run }) => run)).toEqual(expect.arrayContaining(['npx install-electron', 'npm test']));
  expect([packages?.needs, publish?.needs]).toEqual(['test', 'package']);
});

test.skipIf(process.platform === 'win32')(
  'a release whose tag names another version than its packages is not made',
  () => {
    const step = steps.find(({ name }) => name === 'The tag names the version');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readProjectFile('package.json')));
    const statusWith = (tag: string) =>
      spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'], {
        cwd: projectRoot,
        env: { PATH: process.env['PATH'], TAG: tag },
      }).status;

    expect(workflow.jobs['package']?.steps).toContain(step);
    expect(step?.if).toBe(workflow.jobs['publish']?.if);
    expect([`v${version}`, 'v9.9.9', version].map(statusWith)).toEqual([0, 1, 1]);
  },
);

test('one run at a time of each branch: a newer one of a pull request ends the older one, a release is not ended', () => {
  expect(workflow.concurrency).toEqual({
    group: '${{ github.workflow }}-${{ github.ref }}',
    'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
  });
});

test('secrets reach only the step that signs', () => {
  const withSecrets = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));

  expect(withSecrets.map(({ name }) => name)).toEqual(['Package']);
});

test.skipIf(process.platform === 'win32')('checksums are of the packages, and not of the list of them', () => {
  const folder = temporaryFolder();
  const packages = ['Backup-Notifier-1.0.0-universal.zip', 'latest-mac.yml'];
  for (const name of [...packages, 'builder-debug.yml']) writeFileSync(join(folder, name), name);
  // The shell makes the list before anything looks for files: here it is there for certain.
  writeFileSync(join(folder, 'SHA256SUMS-mac.txt'), 'of an earlier run');
  mkdirSync(join(folder, 'mac-universal'));
  const step = steps.find(({ name }) => name === 'Checksums');

  // As GitHub starts `shell: bash`.
  const { status } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], SYSTEM: 'mac' },
  });

  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const lines = readFileSync(join(folder, 'SHA256SUMS-mac.txt'), 'utf8').trimEnd().split('\n');
  expect(status).toBe(0);
  expect(lines.toSorted()).toEqual(packages.map((name) => `${hashOf(name)}  ./${name}`).toSorted());
});
