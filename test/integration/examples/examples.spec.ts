/** The examples that we give to script authors: run where that is possible here, else taken apart and checked. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src-main/command-line/parse-command.ts';
import { readJobSessionDocument } from '../../../src-main/intake/job-session-document.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { jobSessionSchemaPath } from '../../harness/job-session-schema/render-job-session-schema.ts';

const examples = join(projectRoot, 'assets/examples');
const textOf = (name: string) => readFileSync(join(examples, name), 'utf8').replaceAll('\r\n', '\n');
const validate = new Ajv2020({ validateFormats: false }).compile(
  JSON.parse(readFileSync(jobSessionSchemaPath, 'utf8')),
);

/** A document is good for the published schema and for the program alike. */
function expectSession(document: unknown): void {
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(readJobSessionDocument(document, { source: 'folder', writtenAtMs: 0, hash: () => 'hash' }).kind).toBe(
    'session',
  );
}

test('every example is listed, and every listed one is there', () => {
  const listed = [...textOf('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name);

  expect(new Set(listed)).toEqual(new Set(readdirSync(examples).filter((name) => name !== 'README.md')));
});

test('the full document is a session, and names every field that there is', () => {
  const document: unknown = JSON.parse(textOf('full-document.json'));
  const { properties } = JSON.parse(readFileSync(jobSessionSchemaPath, 'utf8')) as { properties: object };

  expectSession(document);
  // These two are for sessions that do not list their objects.
  expect(Object.keys(properties)).toEqual([...Object.keys(document as object), 'objectCount', 'issueCount']);
});

/** A PATH with our command line, which keeps all in a folder of its own, and with stand-ins for other programs. */
function prepare(standIns: Readonly<Record<string, string>>, namedUserData = '') {
  const folder = temporaryFolder();
  const programs = join(folder, 'bin');
  const usual = join(folder, 'usual');
  const userData = namedUserData === '' ? usual : join(folder, namedUserData);
  mkdirSync(programs);
  mkdirSync(userData);
  writeFileSync(join(userData, 'settings.json'), '{"version":1}');
  const commandLine = join(projectRoot, 'src-main/command-line.ts');
  const all = {
    ...standIns,
    'backup-notifier': `[ "$BACKUP_NOTIFIER_USER_DATA" ] || set -- "$@" --user-data '${usual}'
      exec '${process.execPath}' '${commandLine}' "$@"`,
  };
  for (const [name, script] of Object.entries(all)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  const environment = {
    ...process.env,
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    BACKUP_NOTIFIER_USER_DATA: namedUserData === '' ? '' : userData,
  };
  return {
    run: (command: string, ...argv: string[]) => {
      const { status, stderr } = spawnSync(command, argv, { env: environment, encoding: 'utf8' });
      const sessions = join(userData, 'sessions');
      const names = existsSync(sessions) ? readdirSync(sessions) : [];
      const documents = names.map((name) => JSON.parse(readFileSync(join(sessions, name), 'utf8')) as unknown);
      documents.forEach(expectSession);
      return { status, stderr, documents };
    },
  };
}

describe.skipIf(process.platform === 'win32')('shell scripts', () => {
  const summary = '{"message_type":"summary","data_added":2048,"total_files_processed":412,"snapshot_id":"1a2b"}';
  const unread = '{"message_type":"error","error":{"message":"permission denied"},"item":"/root/x"}';

  test.each([
    [
      'all is read',
      `echo '${summary}'`,
      0,
      { result: 'success', objectCount: 412, issueCount: 0, message: '2048 bytes added' },
    ],
    [
      'some files cannot be read',
      `echo '${unread}'; echo '${summary}'; exit 3`,
      3,
      { result: 'warning', objectCount: 412, issueCount: 1, message: '2048 bytes added' },
    ],
    [
      'the repository is locked',
      `echo 'Fatal: unable to create lock "ä"' >&2; exit 11`,
      11,
      { result: 'failed', objectCount: 0, issueCount: 0, message: 'Fatal: unable to create lock "ä"' },
    ],
  ])('restic.sh reports that %s', (_, restic, code, reported) => {
    const { status, stderr, documents } = prepare({ restic }).run(join(examples, 'restic.sh'), '/home');

    expect([status, stderr, documents]).toEqual([
      code,
      '',
      [expect.objectContaining({ ...reported, job: { name: 'restic' }, startedAt: expect.stringMatching(/Z$/) })],
    ]);
  });

  test.each([
    [
      'all is copied',
      `echo 'Number of files: 1,412 (reg: 1,400)'`,
      0,
      { result: 'success', objectCount: 1412, message: '' },
    ],
    [
      'some files were not',
      `echo 'rsync: [sender] send_files failed to open "/x": Permission denied (13)'; echo 'rsync error: some files (code 23)'; exit 23`,
      23,
      { result: 'warning', objectCount: 0, issueCount: 1, message: 'rsync error: some files (code 23)' },
    ],
    ['the disk is full', `echo 'rsync error: error in file IO (code 11)' >&2; exit 11`, 11, { result: 'failed' }],
  ])('rsync.sh reports that %s', (_, rsync, code, reported) => {
    const { status, stderr, documents } = prepare({ rsync }).run(join(examples, 'rsync.sh'), '/a', '/b');

    expect([status, stderr, documents]).toEqual([
      code,
      '',
      [expect.objectContaining({ ...reported, job: { name: 'rsync' } })],
    ]);
  });

  test.each(['restic', 'rsync'])('%s.sh reports to the folder of the person who runs the program', (name) => {
    const { run } = prepare({ [name]: 'true' }, "Anna's data");

    expect(run(join(examples, `${name}.sh`), '/a')).toEqual({
      status: 0,
      stderr: '',
      documents: [expect.objectContaining({ job: { name } })],
    });
  });

  test('borgmatic.yaml reports success and errors, with what borgmatic puts in, quoted as it does', () => {
    const hooks = [...textOf('borgmatic.yaml').matchAll(/^ +- (backup-notifier .*)$/gm)].map(([, command = '']) =>
      command.replace('{repository}', `'ssh://nas/./backup'`).replace('{error}', `'Repository ä is "locked"; $(rm)'`),
    );
    const reported = hooks.map((hook) => prepare({}).run('sh', '-c', hook));

    expect(reported).toEqual([
      {
        status: 0,
        stderr: '',
        documents: [expect.objectContaining({ result: 'success', message: 'ssh://nas/./backup' })],
      },
      {
        status: 0,
        stderr: '',
        documents: [expect.objectContaining({ result: 'failed', message: 'Repository ä is "locked"; $(rm)' })],
      },
    ]);
  });
});

/** Windows has `powershell`; `pwsh` can be installed anywhere. `null`: neither is here. */
function findPowerShell(): string | null {
  const answers = (name: string) => spawnSync(name, ['-NoProfile', '-NonInteractive', '-Command', 'exit 0']).status;
  return ['pwsh', 'powershell'].find((name) => answers(name) === 0) ?? null;
}

/** Prints what its parser complains of in the script that the environment names, and runs none of it. */
const parseScript = `
  $problems = $null
  [void][Management.Automation.Language.Parser]::ParseFile($env:SCRIPT_TO_PARSE, [ref]$null, [ref]$problems)
  foreach ($problem in $problems) { "$($problem.Extent.StartLineNumber): $($problem.Message)" }
  'parsed'`;

function parseByPowerShell(powerShell: string, path: string): string[] {
  const { stdout, stderr } = spawnSync(powerShell, ['-NoProfile', '-NonInteractive', '-Command', parseScript], {
    env: { ...process.env, SCRIPT_TO_PARSE: path },
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.trim().split(/\r?\n/);
}

describe('PowerShell scripts', () => {
  const powerShell = findPowerShell();

  test.for(['vb365.ps1', 'veeam-backup-replication.ps1'])('%s is read by PowerShell', (name, { skip }) => {
    if (powerShell === null) return skip('not run: there is no PowerShell on this machine');

    expect(parseByPowerShell(powerShell, join(examples, name))).toEqual(['parsed']);
  });

  test.runIf(powerShell !== null)('a script that is cut off is not', () => {
    const path = join(temporaryFolder(), 'half.ps1');
    writeFileSync(path, 'foreach ($job in 1..2) {');

    expect(parseByPowerShell(powerShell ?? '', path)).toEqual([expect.stringMatching(/^1: /), 'parsed']);
  });

  test.each(['vb365.ps1', 'veeam-backup-replication.ps1'])(
    '%s describes a session, and writes the fields that it describes',
    (name) => {
      const script = textOf(name);
      const described = JSON.parse(/^ {2}\{\n[^]*?^ {2}\}$/m.exec(script)?.[0] ?? '') as Record<string, unknown>;
      const hashTable = /^ *\$document = \[ordered\]@\{\n([^]*?)^ *\}$/m.exec(script)?.[1] ?? '';
      const fields = [...hashTable.matchAll(/^( *)(\w+) +=/gm)];
      const outermost = fields.filter(([, indent]) => indent === fields[0]?.[1]).map(([, , field]) => field);

      expectSession(described);
      expect(outermost).toEqual(Object.keys(described));
    },
  );

  test.each(['vb365.ps1', 'veeam-backup-replication.ps1'])('%s keeps its brackets and quotes in order', (name) => {
    const code = textOf(name)
      .replace(/<#[^]*?#>/, '')
      .replaceAll(/(^|\s)#.*$/gm, '');
    const bare = code.replaceAll(/'[^']*'|"[^"\n]*"/g, '');

    expect(bare).not.toMatch(/['"]/);
    for (const [open = '', close = ''] of ['()', '{}', '[]']) {
      expect([open, bare.split(open).length]).toEqual([open, bare.split(close).length]);
    }
  });

  test.each(['vb365.ps1', 'veeam-backup-replication.ps1'])('%s calls the command line as it is meant', (name) => {
    const calls = [...textOf(name).matchAll(/^ *& \$BackupNotifier (.*)$/gm)].map(([, rest = '']) => rest.split(' '));

    expect(calls.map(parseCommand)).toEqual([{ kind: 'notify-document', source: '$file', userData: '$UserData' }]);
  });
});

describe('files for Windows', () => {
  test('the task calls the wrapper, with the job and its command', () => {
    const task = textOf('windows-task-scheduler.xml');
    const tags = [...task.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)].filter(([tag]) => !tag.startsWith('<?'));
    const open: string[] = [];
    for (const [, isClosing, name = '', isEmpty] of tags) {
      if (isClosing !== '') expect(open.pop()).toBe(name);
      else if (isEmpty === '') open.push(name);
    }

    expect(open).toEqual([]);
    expect(/<Command>(.*)<\/Command>/.exec(task)?.[1]).toMatch(/\\report-job\.cmd$/);
    expect(/<Arguments>(.*)<\/Arguments>/.exec(task)?.[1]).toMatch(/^"[^"]+" \S+$/);
  });

  test('the wrapper calls the command line as it is meant, for success and for failure', () => {
    const calls = [...textOf('report-job.cmd').matchAll(/call "%NOTIFIER%" (.*)$/gm)].map(([, rest = '']) =>
      [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
    const userData = '%BACKUP_NOTIFIER_USER_DATA%';

    expect(calls.map(parseCommand)).toEqual([
      { kind: 'notify-flags', flags: { job: '%JOB%', result: 'success' }, userData },
      { kind: 'notify-flags', flags: { job: '%JOB%', result: 'failed', message: 'Exit code %CODE%' }, userData },
    ]);
    expect(readFileSync(join(examples, 'report-job.cmd'), 'utf8')).not.toMatch(/[^\r]\n/);
  });

  test('the wrapper hands on every argument, and ends well only where the job did and was reported', () => {
    const lines = textOf('report-job.cmd').split('\n');
    const code = lines.filter((line) => !line.startsWith('rem ')).join('\n');
    const jumps = [...code.matchAll(/\bgoto ([\w-]+)/g)].map(([, label]) => label);

    expect(new Set(jumps)).toEqual(new Set([...code.matchAll(/^:([\w-]+)/gm)].map(([, label]) => label)));
    // Arguments have names up to %9 only: the others are reached by moving all of them.
    expect(code).toContain(':next\nshift /1\nif [%1]==[] goto run\nset COMMAND=%COMMAND% %1\ngoto next\n');
    expect(code).not.toMatch(/%~?[2-9]/);
    expect(code).toContain('call %COMMAND%\nset "CODE=%ERRORLEVEL%"\nif not exist "%NOTIFIER%" goto no-notifier\n');
    expect(code).toMatch(/\n\)\nset "REPORTED=%ERRORLEVEL%"\n/);
    expect(code.match(/^.*exit \/b .*$/gm)).toEqual([
      'if "%CODE%"=="0" exit /b %REPORTED%',
      'exit /b %CODE%',
      'if "%CODE%"=="0" exit /b 3',
      'exit /b %CODE%',
      'exit /b 2',
    ]);
    expect(code.match(/^.*(?<!@)echo .*$/gm)?.filter((line) => !line.includes('>&2 echo report-job: '))).toEqual([]);
  });
});
