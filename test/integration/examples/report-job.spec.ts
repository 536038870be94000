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
 * @returns what the notifier was called with, without the user data folder; `null`: it was not
 */
function runJob(line: string, { notifierCode = 0, notifier = true, environment = {} } = {}) {
  const folder = temporaryFolder();
  const installed = join(folder, 'Programs', 'Backup Notifier for Microsoft 365');
  const callFile = join(folder, 'call.json');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(folder, 'record.cjs'), record);
  // A batch file is read in the console's code page, which may lack the letters of a path: paths come as variables.
  const launcher = '@"%NODE%" "%RECORDER%" %*\r\n@exit /b %ERRORLEVEL%\r\n';
  if (notifier) writeFileSync(join(installed, 'backup-notifier.cmd'), launcher);
  writeFileSync(join(folder, 'dump.cmd'), '@echo [%2]\r\n@set "JOB=other"\r\n@exit /b %1\r\n');
  writeFileSync(join(folder, 'robocopy.cmd'), '@exit /b %1\r\n');
  writeFileSync(join(folder, 'caller.cmd'), `@"%REPORT_JOB%" ${line}\r\n`);
  const { status, stdout, stderr } = spawnSync('cmd.exe', ['/d', '/c', 'caller.cmd'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      LOCALAPPDATA: folder,
      NODE: process.execPath,
      RECORDER: join(folder, 'record.cjs'),
      REPORT_JOB: join(examples, 'report-job.cmd'),
      BACKUP_NOTIFIER_USER_DATA: `${folder}\\`,
      CALL_FILE: callFile,
      NOTIFIER_CODE: String(notifierCode),
      ...environment,
    },
  });
  const call = existsSync(callFile) ? (JSON.parse(readFileSync(callFile, 'utf8')) as string[]) : null;
  expect(call?.at(-1) ?? `--user-data=${folder}\\`).toBe(`--user-data=${folder}\\`);
  return { status, stdout: stdout.trim(), stderr: stderr.trim(), call: call?.slice(0, -1) ?? null };
}

const callOf = (job: string, result: string, message: string) => [
  'notify',
  `--job=${job}`,
  '--result',
  result,
  `--message=${message}`,
];

onWindows('a job keeps its name, and its command each argument, whatever signs are in them', () => {
  const signs = '50%% of %%OS%% ^ & | > (x) !y!';
  const plain = '50% of %OS% ^ & | > (x) !y!';

  expect([
    runJob(`"${signs}" dump.cmd 0 "${signs}"`),
    runJob(`"C:\\data\\" dump.cmd 0 "C:\\data\\"`),
    runJob(`"--job" dump.cmd 0 1 2 3 4 5 6 7 8 9`),
  ]).toEqual([
    { status: 0, stdout: `["${plain}"]`, stderr: '', call: callOf(plain, 'success', '') },
    { status: 0, stdout: '["C:\\data\\"]', stderr: '', call: callOf('C:\\data\\', 'success', '') },
    { status: 0, stdout: '[1]', stderr: '', call: callOf('--job', 'success', '') },
  ]);
});

onWindows('the result is that of the exit code, as robocopy documents it, or as the environment names it', () => {
  const environment = { JOB_SUCCESS_CODES: '5', JOB_WARNING_CODES: '6 7' };
  const reported = [
    runJob('x dump.cmd 1'),
    runJob('x robocopy.cmd 3'),
    runJob('x robocopy.cmd 5'),
    runJob('x robocopy.cmd 8'),
    runJob('x dump.cmd 5', { environment }),
    runJob('x dump.cmd 7', { environment }),
  ].map(({ status, call }) => [status, call]);

  expect(reported).toEqual([
    [1, callOf('x', 'failed', 'Exit code 1')],
    [3, callOf('x', 'success', 'Exit code 3')],
    [5, callOf('x', 'warning', 'Exit code 5')],
    [8, callOf('x', 'failed', 'Exit code 8')],
    [5, callOf('x', 'success', 'Exit code 5')],
    [7, callOf('x', 'warning', 'Exit code 7')],
  ]);
});

onWindows('the script ends as the command did, also where the notifier fails or is missing', () => {
  const ends = [
    runJob('x dump.cmd 0', { notifierCode: 3 }),
    runJob('x dump.cmd 4', { notifierCode: 3 }),
    runJob('x dump.cmd 0', { notifier: false }),
    runJob('x dump.cmd 4', { notifier: false }),
    runJob('x'),
  ].map(({ status, stderr }) => [status, stderr]);

  expect(ends).toEqual([
    [0, expect.stringContaining('"x" was not reported')],
    [4, expect.stringContaining('"x" was not reported')],
    [0, expect.stringContaining('"x" was not reported')],
    [4, expect.stringContaining('"x" was not reported')],
    [2, expect.stringContaining('report-job: give the name of the job')],
  ]);
});
