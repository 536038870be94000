import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../src-main/adapters/electron/launch-options.ts';

const nothing = { userDataDirectory: null, isBackground: false };

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
