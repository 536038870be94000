import { expect, test } from 'vitest';
import { isInstalledForAllUsers } from '../../../src-main/adapters/updater/is-installed-for-all-users.ts';

test('a program under one of the program folders is installed for all users', () => {
  const environment = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  const at = (path: string) => isInstalledForAllUsers(path, environment);

  expect(at('c:\\program files\\Backup Notifier\\a.exe')).toBe(true);
  expect(at('C:/Program Files (x86)/Backup Notifier/a.exe')).toBe(true);
  expect(at('C:\\Program Files of Anna\\a.exe')).toBe(false);
  expect(at('C:\\Users\\anna\\AppData\\Local\\Programs\\Backup Notifier\\a.exe')).toBe(false);
  expect(isInstalledForAllUsers('C:\\a.exe', { ProgramFiles: '' })).toBe(false);
});
