import { describe, expect, it } from 'vitest';
import { commandArguments } from '../../../src-main/adapters/electron/command-arguments.ts';

describe('the packaged program is a command', () => {
  it.each([
    [
      ['notify', 'a.json'],
      ['notify', 'a.json'],
    ],
    [
      ['--no-sandbox', 'status', '--json'],
      ['status', '--json'],
    ],
    [['test'], ['test']],
    [['--help'], ['--help']],
    [['--version'], ['--version']],
    [
      ['--no-sandbox', '--log-level=3', '--command-line', '--', 'notify', '--', 'a'],
      ['notify', '--', 'a'],
    ],
    [['--command-line', '--'], []],
  ])('when it is started with %j', (given, command) => {
    expect(commandArguments(['/opt/backup-notifier-app', ...given], true)).toEqual(command);
  });
});

describe('it is a program with windows', () => {
  it.each([[], ['--background'], ['--user-data', '/data'], ['--no-sandbox'], ['/path/notify']])(
    'when it is started with %j',
    (...given) => {
      expect(commandArguments(['/opt/backup-notifier-app', ...given.flat()], true)).toBeNull();
    },
  );

  it('while developing, unless a launcher says otherwise', () => {
    expect(commandArguments(['electron', '.', '--version'], false)).toBeNull();
    expect(commandArguments(['electron', '.', '--command-line', '--', '--version'], false)).toEqual(['--version']);
  });
});
