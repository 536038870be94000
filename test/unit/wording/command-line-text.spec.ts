import { expect, test } from 'vitest';
import { describeNotifyCommand, type CommandLinePlace } from '../../../src-shared/wording/command-line-text.ts';

const posix: CommandLinePlace = { words: ['npx', 'backup-notifier'], shell: 'posix', userData: null };
const windows: CommandLinePlace = { ...posix, shell: 'windows' };

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
