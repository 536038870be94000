import { expect, test } from 'vitest';
import {
  describeNotifyCommand,
  describeServiceCommand,
  type CommandLinePlace,
} from '../../../src-shared/wording/command-line-text.ts';

const posix: CommandLinePlace = {
  words: ['npx', 'backup-notifier'],
  shell: 'posix',
  platform: 'linux',
  userData: null,
};
const windows: CommandLinePlace = { ...posix, shell: 'windows', platform: 'windows' };

test.each<[CommandLinePlace, string]>([
  [posix, `npx backup-notifier notify --job 'Job name' --result success`],
  [
    { ...posix, words: [`/opt/Backup Notifier/backup-notifier`], userData: `/home/o'neill/ä b` },
    `'/opt/Backup Notifier/backup-notifier' notify --job 'Job name' --result success --user-data '/home/o'\\''neill/ä b'`,
  ],
  [
    { ...windows, words: ['C:\\Users\\Jörg Müller\\backup-notifier.cmd'], userData: 'D:\\data' },
    '"C:\\Users\\Jörg Müller\\backup-notifier.cmd" notify --job "Job name" --result success --user-data D:\\data',
  ],
])('%j', (place, command) => {
  expect(describeNotifyCommand(place)).toBe(command);
});

test.each([
  [posix, '/home/ann/d', 'sudo npx backup-notifier service install --take-over /home/ann/d'],
  [{ ...posix, platform: 'macos' } as const, '/Users/ann/d', null],
  [windows, String.raw`C:\a b`, String.raw`npx backup-notifier service install --take-over "C:\a b"`],
])('the command for a service fits the system: %j', (place, folder, command) => {
  expect(describeServiceCommand(place, folder)).toBe(command);
});
