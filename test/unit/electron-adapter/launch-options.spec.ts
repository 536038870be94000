import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../src-main/adapters/electron/launch-options.ts';

const nothing = { userDataDirectory: null, microsoftOrigin: null, preinstalledClientId: null, isBackground: false };

describe('the command line of the program', () => {
  it('says nothing by default', () => {
    expect(parseLaunchOptions(['/opt/backup-notifier', '--no-sandbox'], {})).toEqual(nothing);
  });

  it('takes values after a blank and after an equals sign, with blanks and letters beyond ASCII in them', () => {
    const given = ['app', '--user-data', '/home/ä b/data', '--microsoft-origin=http://127.0.0.1:9000'];

    expect(parseLaunchOptions(given, {})).toEqual({
      ...nothing,
      userDataDirectory: '/home/ä b/data',
      microsoftOrigin: 'http://127.0.0.1:9000',
    });
  });

  it('takes the origin from the environment too, and the command line first', () => {
    const environment = { BACKUP_NOTIFIER_MICROSOFT_ORIGIN: 'http://127.0.0.1:1' };

    expect(parseLaunchOptions([], environment).microsoftOrigin).toBe('http://127.0.0.1:1');
    expect(parseLaunchOptions(['--microsoft-origin', 'http://127.0.0.1:2'], environment).microsoftOrigin).toBe(
      'http://127.0.0.1:2',
    );
    expect(parseLaunchOptions([], { BACKUP_NOTIFIER_MICROSOFT_ORIGIN: '' }).microsoftOrigin).toBeNull();
  });

  it('does not take the next switch for a value', () => {
    expect(parseLaunchOptions(['--user-data', '--background'], {})).toEqual({ ...nothing, isBackground: true });
    expect(parseLaunchOptions(['--user-data'], {})).toEqual(nothing);
  });
});
