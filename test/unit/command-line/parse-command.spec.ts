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
    [['status'], { kind: 'status', isJson: false, userData }],
    [['status', '--json', '--user-data', 'x'], { kind: 'status', isJson: true, userData: 'x' }],
    [['test'], { kind: 'test', userData }],
  ])('%j', (argv, command) => {
    expect(parseCommand(argv)).toEqual(command);
  });
});

describe('what is not', () => {
  test.each([
    [[], 'No command: expected notify, status or test.'],
    [['send'], 'There is no command “send”: expected notify, status or test.'],
    [['notify'], 'notify: expected a file, - for standard input, or --job and --result.'],
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
