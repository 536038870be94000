/** The shell scripts among the examples, each with the real tool where it is installed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test as base } from 'vitest';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { runExample, type ExampleOptions } from './run-example.ts';

/** @param pattern - what the tool prints of its version */
function isHere(tool: string, pattern: RegExp, argument = '--version'): boolean {
  return pattern.test(spawnSync(tool, [argument], { encoding: 'utf8' }).stdout ?? '');
}

const needs: Readonly<Record<string, () => boolean>> = {
  borg: () => isHere('borg', /^borg 1\./),
  borgmatic: () => needs['borg']?.() === true && isHere('borgmatic', /^[12]\./),
  rclone: () => isHere('rclone', /^rclone v1\./),
  restic: () => isHere('restic', /^restic 0\./, 'version'),
  // That of macOS is another program.
  rsync: () => isHere('rsync', /^rsync +version 3\./),
  tar: () => isHere('tar', /GNU tar/),
};

/** Runs where the tool is installed, and is skipped by its name elsewhere. */
function testWith(tool: string, rule: string, run: (folder: string) => void): void {
  base(rule, { timeout: 60_000 }, ({ skip }) => {
    if (process.platform === 'win32' || needs[tool]?.() !== true) skip(`not run: ${tool} is not installed here`);
    run(temporaryFolder());
  });
}

/** Root may read everything, unless it gives that up. */
const withoutPrivileges =
  process.getuid?.() === 0
    ? ['setpriv', ...['inh-caps', 'bounding-set'].map((set) => `--${set}=-dac_override,-dac_read_search`)]
    : [];

/** A folder with one file that can be read, and with three files and a folder that cannot. */
function makeSource(folder: string): string {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'locked'), { recursive: true });
  for (const name of ['a', 'b', 'c', 'good', 'locked/inside']) writeFileSync(join(source, name), name);
  const unreadable = ['a', 'b', 'c', 'locked'].map((name) => join(source, name));
  for (const path of unreadable) chmodSync(path, 0);
  onTestFinished(() => unreadable.forEach((path) => chmodSync(path, 0o700)));
  return source;
}

function run(name: string, argv: readonly string[], options: ExampleOptions = {}) {
  const { status, documents } = runExample(name, argv, { prefix: withoutPrivileges, ...options });
  const told = documents.map((document) => {
    const { result, message, objectCount, issueCount } = document as Record<string, unknown>;
    return [
      result,
      message,
      ...(objectCount === undefined && issueCount === undefined ? [] : [objectCount, issueCount]),
    ];
  });
  return [status, ...told];
}

function prepare(folder: string, command: string, ...argv: string[]): void {
  const env = { ...process.env, ...environment, HOME: folder };
  expect(spawnSync(command, argv, { env, encoding: 'utf8' })).toMatchObject({ status: 0 });
}
/** A borg that meets a repository without encryption for the first time asks whether that is meant. */
const environment = { RESTIC_PASSWORD: 'x', BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK: 'yes' };

testWith('restic', 'restic.sh counts each file and folder that restic could not read once', (folder) => {
  const repository = join(folder, 'repository');
  const options = { environment: { ...environment, HOME: folder, RESTIC_REPOSITORY: repository } };
  prepare(folder, 'restic', '--repo', repository, '--no-cache', 'init');

  expect([
    run('restic.sh', [makeSource(folder)], options),
    run('restic.sh', [join(folder, 'repository/config'), join(folder, 'gone')], options),
  ]).toEqual([
    [3, ['Warning', expect.stringMatching(/permission denied, and 3 more \(exit code 3\)$/), 5, 4]],
    [expect.any(Number), ['Warning', expect.stringMatching(/gone/), 2, 1]],
  ]);
});

testWith('restic', 'restic is understood with --json just as well', (folder) => {
  const repository = join(folder, 'repository');
  const options = { environment: { ...environment, HOME: folder } };
  prepare(folder, 'restic', '--repo', repository, '--no-cache', 'init');
  const argv = ['Home', 'restic', '--repo', repository, '--no-cache', 'backup', '--json', makeSource(folder)];

  expect(run('report-job.sh', argv, options)).toEqual([
    3,
    ['Warning', expect.stringMatching(/source\/\w+.*, and 3 more \(exit code 3\)$/), 5, 4],
  ]);
});

testWith('restic', 'restic.sh gives the reason of restic where there is no repository', (folder) => {
  const options = { environment: { ...environment, HOME: folder, RESTIC_REPOSITORY: join(folder, 'none') } };

  expect(run('restic.sh', [folder], options)).toEqual([
    expect.any(Number),
    ['Failed', expect.stringMatching(/^Fatal: .*(unable to open config file|repository does not exist).*/)],
  ]);
});

testWith('rsync', 'rsync.sh warns of what rsync could not copy, and calls it failed where that is all', (folder) => {
  const source = makeSource(folder);
  const to = join(folder, 'copy');
  const gone = join(folder, 'gone');

  expect([
    run('rsync.sh', [`${source}/`, to]),
    run('rsync.sh', [gone, to]),
    run('rsync.sh', [gone, join(source, 'good'), to]),
    run('rsync.sh', [join(source, 'a'), join(source, 'b'), to]),
    run('rsync.sh', ['--no-such-option', source, to]),
  ]).toEqual([
    [
      23,
      [
        'Warning',
        `rsync: [sender] opendir "${join(source, 'locked')}" failed: Permission denied (13), and 3 more (exit code 23)`,
        6,
        4,
      ],
    ],
    [23, ['Failed', `rsync: [sender] link_stat "${gone}" failed: No such file or directory (2) (exit code 23)`, 1, 1]],
    [23, ['Warning', `rsync: [sender] link_stat "${gone}" failed: No such file or directory (2) (exit code 23)`, 2, 1]],
    [23, ['Failed', expect.stringContaining(`"${join(source, 'a')}": Permission denied`), 2, 2]],
    [1, ['Failed', expect.stringContaining('unknown option')]],
  ]);
});

testWith('rsync', 'rsync.sh reads how many files there are in every language', (folder) => {
  const source = join(folder, 'source');
  mkdirSync(source);
  for (let number = 0; number < 1501; number += 1) writeFileSync(join(source, String(number)), '');
  const reports = ['C', 'de_DE.UTF-8', 'fr_FR.UTF-8'].map((locale) => {
    const [language = ''] = locale.split('.');
    spawnSync('localedef', ['-i', language, '-f', 'UTF-8', join(folder, locale)]);
    return run('rsync.sh', [`${source}/`, join(folder, 'copy')], {
      environment: { LOCPATH: folder, LC_ALL: locale },
    });
  });

  expect(reports).toEqual(reports.map(() => [0, ['Success', '', 1502, 0]]));
});

function configureBorgmatic(folder: string, repository: string, source: string): string[] {
  const path = join(folder, 'borgmatic.yaml');
  // This form is read by all versions, by new ones with a warning.
  const sections = {
    location: { source_directories: [source], repositories: [repository] },
    retention: { keep_daily: 1 },
  };
  writeFileSync(path, JSON.stringify(sections));
  return ['--config', path, '--log-file', join(folder, 'log')];
}

testWith('borgmatic', 'borgmatic.sh warns of what borg could not read, where borgmatic is content', (folder) => {
  const repository = join(folder, 'repository');
  const source = makeSource(folder);
  const argv = configureBorgmatic(folder, repository, source);
  const options = { environment: { ...environment, HOME: folder } };
  prepare(folder, 'borg', 'init', '--encryption', 'none', repository);
  const unprivileged = run('borgmatic.sh', [...argv, 'create', '--list'], options);
  for (const name of ['a', 'b', 'c', 'locked']) chmodSync(join(source, name), 0o700);

  expect([unprivileged, run('borgmatic.sh', argv, options)]).toEqual([
    [
      0,
      [
        'Warning',
        expect.stringMatching(/source\/\w+: .*\[Errno 13\] Permission denied: '\w+', and 3 more$/),
        undefined,
        4,
      ],
    ],
    [0, ['Success', '']],
  ]);
});

testWith('borgmatic', 'borgmatic.sh gives the reason of borg, or else that of borgmatic', (folder) => {
  const options = { environment: { ...environment, HOME: folder } };
  const none = join(folder, 'none');
  const argv = configureBorgmatic(folder, none, folder);
  const gone = join(folder, 'gone.yaml');

  expect([
    run('borgmatic.sh', argv, options),
    run('borgmatic.sh', ['--config', gone, '--log-file', join(folder, 'log')], options),
  ]).toEqual([
    [1, ['Failed', `Repository ${none} does not exist. (exit code 1)`]],
    [1, ['Failed', expect.stringContaining(gone)]],
  ]);
});

testWith('borg', 'report-job.sh knows a warning and an error of borg', (folder) => {
  const repository = join(folder, 'repository');
  const source = makeSource(folder);
  const options = { environment: { ...environment, HOME: folder } };
  prepare(folder, 'borg', 'init', '--encryption', 'none', repository);
  const create = (into: string, ...argv: string[]) =>
    run('report-job.sh', ['Home', 'borg', 'create', ...argv, into, source], options);
  const unread = expect.stringMatching(
    /source\/\w+: .*\[Errno 13\] Permission denied: '\w+', and 3 more \(exit code 1\)$/,
  );

  expect([
    create(`${repository}::plain`),
    create(`${repository}::list`, '--stats', '--list'),
    create(`${repository}::json`, '--json'),
    create(`${repository}::log`, '--log-json', '--progress', '--stats'),
    create(`${join(folder, 'none')}::x`),
  ]).toEqual([
    [1, ['Warning', unread, undefined, 4]],
    [1, ['Warning', unread, 5, 4]],
    [1, ['Warning', unread, 5, 4]],
    [1, ['Warning', unread, 5, 4]],
    [2, ['Failed', `Repository ${join(folder, 'none')} does not exist. (exit code 2)`]],
  ]);
});

testWith('rclone', 'report-job.sh knows a warning and an error of rclone', (folder) => {
  const options = { environment: { RCLONE_CONFIG: join(folder, 'rclone.conf') } };
  const copy = (from: string, ...argv: string[]) => {
    const command = ['rclone', 'copy', '--error-on-no-transfer', ...argv, from, join(folder, argv.join(' '))];
    return run('report-job.sh', ['Cloud', ...command], options);
  };
  mkdirSync(join(folder, 'empty'));
  const source = makeSource(folder);
  const unread = expect.stringMatching(/permission denied, and 3 more \(exit code 1\)$/);

  expect([
    copy(join(folder, 'empty')),
    copy(join(source, 'good'), '-v'),
    copy(source, '-v'),
    copy(source, '-v', '--use-json-log'),
    copy(source, '--retries', '1'),
    copy(join(folder, 'gone')),
  ]).toEqual([
    [9, ['Warning', 'Exit code 9']],
    [0, ['Success', '', 1, 0]],
    [1, ['Failed', unread, undefined, 4]],
    [1, ['Failed', unread, undefined, 4]],
    [1, ['Failed', unread, undefined, 4]],
    [3, ['Failed', expect.stringMatching(/directory not found \(exit code 3\)$/), undefined, 1]],
  ]);
});

testWith('tar', 'report-job.sh knows a warning and an error of GNU tar', (folder) => {
  const source = join(folder, 'source');
  const archive = join(folder, 'archive.tar');
  mkdirSync(source);
  writeFileSync(join(source, 'a'), 'a');
  prepare(folder, 'tar', '-cf', archive, '-C', folder, 'source');
  writeFileSync(join(source, 'a'), 'changed');
  const tar = (argv: string[], options = {}) => run('report-job.sh', ['Archive', 'tar', ...argv], options);

  expect([
    tar(['-df', archive, '-C', folder], { environment: { JOB_WARNING_CODES: '1' } }),
    tar(['-cf', archive, '-C', folder, 'source', 'none']),
  ]).toEqual([
    [1, ['Warning', 'Exit code 1']],
    [2, ['Failed', 'tar: none: Cannot stat: No such file or directory (exit code 2)']],
  ]);
});
