/** `report-job.cmd` in the real cmd of Windows, with a notifier that writes down how it was called. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { examples } from './run-example.ts';

const record = `
  const { writeFileSync } = require('node:fs');
  writeFileSync(process.env.CALL_FILE, JSON.stringify(process.argv.slice(2)));
  process.exit(Number(process.env.NOTIFIER_CODE));`;

function onWindows(rule: string, run: () => void): void {
  base(rule, { timeout: 60_000 }, ({ skip }) => {
    if (process.platform !== 'win32') skip('not run: only Windows has cmd');
    run();
  });
}

/**
 * @param line - what a batch file calls it with: the job and its command
 * @returns what the notifier was called with; `null`: it was not
 */
function runJob(line: string, { notifierCode = 0, environment = {} } = {}) {
  const folder = temporaryFolder();
  const installed = join(folder, 'Programs', 'Backup Notifier for Microsoft 365');
  const callFile = join(folder, 'call.json');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, 'record.cjs'), record);
  // A batch file is read in the console's code page, which may lack the letters of a path: paths come as variables.
  const launcher = '@"%NODE%" "%RECORDER%" %*\r\n@exit /b %ERRORLEVEL%\r\n';
  writeFileSync(join(installed, 'backup-notifier.cmd'), launcher);
  writeFileSync(join(folder, 'caller.cmd'), `@"%REPORT_JOB%" ${line}\r\n`);
  const { status } = spawnSync('cmd.exe', ['/d', '/c', 'caller.cmd'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      LOCALAPPDATA: folder,
      NODE: process.execPath,
      RECORDER: join(folder, 'record.cjs'),
      REPORT_JOB: join(examples, 'report-job.cmd'),
      CALL_FILE: callFile,
      NOTIFIER_CODE: String(notifierCode),
      ...environment,
    },
  });
  const call = existsSync(callFile) ? (JSON.parse(readFileSync(callFile, 'utf8')) as string[]) : null;
  return { status, call };
}

const callOf = (warningCodes: string, ...rest: string[]) => ['run', '--warning-codes', warningCodes, '--job', ...rest];

onWindows('a job keeps its name, and its command each argument, whatever signs are in them', () => {
  const signs = '50%% of %%OS%% ^ & | > (x) !y!';
  const plain = '50% of %OS% ^ & | > (x) !y!';

  expect([
    runJob(`"${signs}" dump.cmd 0 "${signs}"`).call,
    runJob(`"--job" dump.cmd 0 1 2 3 4 5 6 7 8 9`, { environment: { JOB_WARNING_CODES: '6 7' } }).call,
    runJob('x').call,
  ]).toEqual([
    callOf('', plain, 'dump.cmd', '0', plain),
    callOf('6 7', '--job', 'dump.cmd', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
    callOf('', 'x'),
  ]);
});

onWindows('the script ends as the notifier does, which ends as the command did', () => {
  expect([0, 4].map((notifierCode) => runJob('x dump.cmd', { notifierCode }).status)).toEqual([0, 4]);
});
