/** The examples that we give to script authors, as far as they are not run here: taken apart and checked. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src-main/command-line/parse-command.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { jobSessionSchema } from '../../harness/published-schemas/published-schemas.ts';
import { findPowerShell } from './find-power-shell.ts';
import { examples, expectSession } from './run-example.ts';

const textOf = (name: string) => readFileSync(join(examples, name), 'utf8').replaceAll('\r\n', '\n');
test('every example is listed, and every listed one is there', () => {
  const listed = [...textOf('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, name]) => name);

  expect(new Set(listed)).toEqual(new Set(readdirSync(examples).filter((name) => name !== 'README.md')));
});

test('the full document is a session, and names every field that there is', () => {
  const document: unknown = JSON.parse(textOf('full-document.json'));
  const { properties } = JSON.parse(readFileSync(jobSessionSchema.path, 'utf8')) as { properties: object };

  expectSession(document);
  // These two are for sessions that do not list their objects.
  expect(Object.keys(properties)).toEqual([...Object.keys(document as object), 'objectCount', 'issueCount']);
});

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
    const calls = [...textOf(name).matchAll(/^ *& \$BackupNotifier (.*?)(?: \| Out-Null)?$/gm)].map(([, rest = '']) =>
      rest.split(' '),
    );

    expect(calls.map((argv) => parseCommand(argv))).toEqual([
      { kind: 'notify-document', source: '$file', userData: '$UserData' },
    ]);
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
    // It also runs while nobody is signed in: it has a password, which schtasks asks for.
    expect(/<Principal id="(.*)">\s*<LogonType>Password</.exec(task)?.[1]).toBe(
      /<Actions Context="(.*)">/.exec(task)?.[1],
    );
    expect(/^ *schtasks (.*)$/m.exec(task)?.[1]).toMatch(/ \/RU \S+ \/RP \*$/);
    expect(/<Command>(.*)<\/Command>/.exec(task)?.[1]).toMatch(/\\report-job\.cmd$/);
    expect(/<Arguments>(.*)<\/Arguments>/.exec(task)?.[1]).toMatch(/^"[^"]+" \S+$/);
  });

  test('the wrapper calls the command line as it is meant', () => {
    const script = textOf('report-job.cmd');
    const [, rest = ''] = /backup-notifier\.cmd" (.*)$/m.exec(script) ?? [];
    const words = rest.replace('%*', '"Nightly dump" dump.cmd /q').matchAll(/"([^"]*)"|(\S+)/g);

    expect(parseCommand([...words].map(([, quoted, bare]) => quoted ?? bare ?? ''))).toEqual({
      kind: 'run',
      job: 'Nightly dump',
      organization: undefined,
      reader: undefined,
      warningCodes: '%JOB_WARNING_CODES%',
      argv: ['dump.cmd', '/q'],
      userData: null,
    });
    expect(readFileSync(join(examples, 'report-job.cmd'), 'utf8')).not.toMatch(/[^\r]\n/);
  });
});
