import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src-main/command-line/parse-command.ts';

const userData = null;

describe('what is understood', () => {
  test.each([
    [['--help'], { kind: 'help' }],
    [['-h'], { kind: 'help' }],
    [['help'], { kind: 'help' }],
    [['notify', '--help'], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['notify', 'a b.json'], { kind: 'notify-document', source: 'a b.json', userData }],
    [['notify', '-'], { kind: 'notify-document', source: '-', userData }],
    [['notify', '--', '--odd name.json'], { kind: 'notify-document', source: '--odd name.json', userData }],
    [['--user-data', '/ä b', 'notify', '-'], { kind: 'notify-document', source: '-', userData: '/ä b' }],
    [['notify', '-', '--user-data=/ä b'], { kind: 'notify-document', source: '-', userData: '/ä b' }],
    [
      ['notify', '--job', 'restic home', '--result=success', '--message', '', '--objects', '-5'],
      {
        kind: 'notify-flags',
        flags: { job: 'restic home', result: 'success', message: '', objects: '-5' },
        userData,
      },
    ],
    [
      ['notify', '--message=--a=b', '--organization', 'c', '--started', 'd', '--ended', 'e', '--issues', '1'],
      {
        kind: 'notify-flags',
        flags: { message: '--a=b', organization: 'c', started: 'd', ended: 'e', issues: '1' },
        userData,
      },
    ],
    ...['-----', '--', '-', '-1', '-x failed', '--help', '--json', '--started late', '--a=b'].map(
      (text): [string[], object] => [
        ['notify', '--message', text, '--job', text, '--result', 'failed', '--organization', text],
        { kind: 'notify-flags', flags: { message: text, job: text, result: 'failed', organization: text }, userData },
      ],
    ),
    // An empty variable of a script that does not quote it.
    [
      ['notify', '--message', '--job', 'a', '--objects', '--result', 'failed', '--ended'],
      { kind: 'notify-flags', flags: { message: '', job: 'a', objects: '', result: 'failed', ended: '' }, userData },
    ],
    ...[
      ['run', '--job', 'a b', '--', 'restic', 'backup', '--job', '--', '--help'],
      ['run', '--job', 'a b', 'restic', 'backup', '--job', '--', '--help'],
    ].map((argv): [string[], object] => [
      argv,
      {
        kind: 'run',
        job: 'a b',
        organization: undefined,
        argv: ['restic', 'backup', '--job', '--', '--help'],
        userData,
      },
    ]),
    [
      ['run', '--job=', '--organization', 'c', '--user-data', '/d', '--', '-odd'],
      { kind: 'run', job: '', organization: 'c', argv: ['-odd'], userData: '/d' },
    ],
    [['status'], { kind: 'status', isJson: false, userData }],
    [['status', '--json', '--user-data', 'x'], { kind: 'status', isJson: true, userData: 'x' }],
    [['test'], { kind: 'test', userData }],
    [['engine'], { kind: 'engine', userData }],
    [['service', 'status'], { kind: 'service', action: 'status', isDryRun: false, takeOver: null }],
    [
      ['service', 'install', '--dry-run', '--take-over', '/home/a b'],
      { kind: 'service', action: 'install', isDryRun: true, takeOver: '/home/a b' },
    ],
    [['service', '--dry-run', 'uninstall'], { kind: 'service', action: 'uninstall', isDryRun: true, takeOver: null }],
    [['engine', '--user-data', 'x'], { kind: 'engine', userData: 'x' }],
  ])('%j', (argv, command) => {
    expect(parseCommand(argv)).toEqual(command);
  });
});

describe('what is not', () => {
  test.each([
    [[], 'No command: expected run, notify, status or test.'],
    [['send'], 'There is no command “send”: expected run, notify, status or test.'],
    [['service'], 'service: expected install, uninstall or status.'],
    [['service', 'restart'], 'service: expected install, uninstall or status.'],
    [['service', 'status', '--dry-run'], 'service status has no option --dry-run.'],
    [['service', 'install', '--take-over'], '--take-over: expected a value, found nothing.'],
    [['service', 'uninstall', 'now'], 'service uninstall takes no “now”.'],
    [['engine', 'now'], 'engine takes no “now”.'],
    [['engine', '--json'], 'engine has no option --json.'],
    [['run', '--', 'x'], 'run: expected --job with the name of the job.'],
    [['run', '--job', 'a'], 'run: expected -- and the command after the options.'],
    [['run', '--job', 'a', '--'], 'run: expected -- and the command after the options.'],
    [['run', '--job', 'a', '--', ''], 'run: expected -- and the command after the options.'],
    [['run', '--job', 'a', '--result', 'failed', '--', 'x'], 'run has no option --result.'],
    [['run', '--jobs', 'a', '--', 'x'], 'There is no option --jobs.'],
    [['notify'], 'notify: expected a file, - for standard input, or --job and --result or --exit-code.'],
    [['notify', 'a', 'b'], 'notify: expected one file, found “a” and “b”.'],
    [['notify', 'a', '--job', 'b'], 'notify: give either the file “a” or --job, not both.'],
    [['notify', '--jobs', 'b'], 'There is no option --jobs.'],
    [['notify', '-x'], 'There is no option -x.'],
    [['notify', '--job'], '--job: expected a value, found nothing.'],
    [['notify', '--job', '--result', 'success'], '--job: expected a value, found nothing.'],
    [['notify', '--job', 'a', '--result'], '--result: expected a value, found nothing.'],
    [['notify', '--job', 'a', '--user-data'], '--user-data: expected a value, found nothing.'],
    [['notify', '--job', 'a', '--job', 'b'], '--job is given twice.'],
    [['notify', '--json', 'a'], 'notify has no option --json.'],
    [['status', '--json=yes'], '--json takes no value.'],
    [['status', '--job', 'a'], 'status has no option --job.'],
    [['test', 'now'], 'test takes no “now”.'],
  ])('%j: %s', (argv, message) => {
    expect(parseCommand(argv)).toEqual({ kind: 'usage-error', message });
  });
});
