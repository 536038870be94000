import { describe, expect, it } from 'vitest';
import { commandArguments, parseLaunchOptions } from '../../../src-main/adapters/electron/launch-options.ts';

const nothing = { userDataDirectory: null, attachTo: null, isBackground: false };

describe('the command line of the program', () => {
  it('says nothing by default', () => {
    expect(parseLaunchOptions(['/opt/backup-notifier', '--no-sandbox'])).toEqual(nothing);
  });

  it('takes values after a blank and after an equals sign, with blanks and letters beyond ASCII in them', () => {
    const expected = { ...nothing, userDataDirectory: '/home/ä b/data' };

    expect(parseLaunchOptions(['app', '--user-data', '/home/ä b/data'])).toEqual(expected);
    expect(parseLaunchOptions(['app', '--user-data=/home/ä b/data'])).toEqual(expected);
  });

  it('does not take the next switch for a value', () => {
    expect(parseLaunchOptions(['--user-data', '--background'])).toEqual({ ...nothing, isBackground: true });
    expect(parseLaunchOptions(['--user-data'])).toEqual(nothing);
  });
});

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
