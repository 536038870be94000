/** Runs an example script with our own command line, and reads the documents that it has stored. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import { readJobSessionDocument } from '../../../src-main/sources/document/job-session-document.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { jobSessionSchema } from '../../harness/published-schemas/published-schemas.ts';

export const examples = join(projectRoot, 'assets/examples');
const validate = new Ajv2020({ validateFormats: false }).compile(
  JSON.parse(readFileSync(jobSessionSchema.path, 'utf8')),
);

/** A document is good for the published schema and for the program alike. */
export function expectSession(document: unknown): void {
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const origin = { source: 'folder', writtenAtMs: 0, readAtMs: Date.now(), hash: () => 'hash' };
  expect(readJobSessionDocument(document, origin)).toMatchObject({ kind: 'session', problems: { named: [] } });
}

export interface ExampleOptions {
  /** Shell scripts in the place of programs, by their names. */
  standIns?: Readonly<Record<string, string>>;
  /** In the place of our command line; `null`: there is none. */
  notifier?: string | null;
  /** A folder of this name is the one that `BACKUP_NOTIFIER_USER_DATA` names. */
  userDataName?: string;
  environment?: Readonly<Record<string, string>>;
  /** The command before the script. */
  prefix?: readonly string[];
}

/** @returns `stderr` is what the script printed; `documents` what it stored for the program */
export function runExample(
  name: string,
  argv: readonly string[],
  { standIns = {}, notifier, userDataName = '', environment = {}, prefix = [] }: ExampleOptions = {},
) {
  const folder = temporaryFolder();
  const programs = join(folder, 'bin');
  const usual = join(folder, 'usual');
  const userData = userDataName === '' ? usual : join(folder, userDataName);
  for (const path of new Set([programs, usual, userData])) mkdirSync(path);
  writeFileSync(join(userData, 'settings.json'), '{"version":1}');
  const ours = `export BACKUP_NOTIFIER_USER_DATA="\${BACKUP_NOTIFIER_USER_DATA:-${usual}}"
    exec '${process.execPath}' '${join(projectRoot, 'src-main/command-line.ts')}' "$@"`;
  const scripts = { ...standIns, ...(notifier === null ? {} : { 'backup-notifier': notifier ?? ours }) };
  for (const [program, script] of Object.entries(scripts)) {
    writeFileSync(join(programs, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const [command = '', ...rest] = [...prefix, join(examples, name), ...argv];
  const { status, stdout, stderr } = spawnSync(command, rest, {
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
      BACKUP_NOTIFIER_USER_DATA: userDataName === '' ? '' : userData,
      ...environment,
    },
  });
  const sessions = join(userData, 'sessions');
  const names = existsSync(sessions) ? readdirSync(sessions) : [];
  const documents = names.map((file) => JSON.parse(readFileSync(join(sessions, file), 'utf8')) as unknown);
  documents.forEach(expectSession);
  return { status, stdout, stderr, documents };
}
