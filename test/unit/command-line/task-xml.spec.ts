/** The scheduled task of the service on Windows, against the schema of Task Scheduler. */
import { describe, expect, test } from 'vitest';
import { taskXml } from '../../../src-main/command-line/service/task-xml.ts';
import { findSchemaFaults, parseXml, type XmlElement } from './task-schema.ts';

const command = {
  executable: String.raw`C:\Program Files\Backup & Co\Backup Notifier.exe`,
  userData: String.raw`C:\ProgramData\Sicherung für 株式会社`,
};
const xml = taskXml(command);

/** @param path - as `Settings/Enabled` */
function textAt(path: string): string | undefined {
  let element: XmlElement | undefined = parseXml(xml);
  for (const name of path.split('/')) element = element?.children.find((child) => child.name === name);
  return element?.text;
}

test('the task is what the schema of Task Scheduler allows', () => {
  expect(findSchemaFaults(parseXml(xml))).toEqual([]);
});

test('Task Scheduler registers it', ({ skip }) => {
  skip('not run: that needs Windows, an administrator and the password of an account');
});

test('it starts with the computer, and again when it has failed or ended, and never twice at a time', () => {
  expect(textAt('Triggers/BootTrigger/Enabled')).toBe('true');
  expect(textAt('Triggers/BootTrigger/Repetition/Interval')).toBe('PT1H');
  expect(textAt('Settings/RestartOnFailure/Interval')).toBe('PT1M');
  expect(textAt('Settings/MultipleInstancesPolicy')).toBe('IgnoreNew');
});

test('it is ended neither for its age nor for a battery, and runs with the stored password of its account', () => {
  expect(textAt('Settings/ExecutionTimeLimit')).toBe('PT0S');
  expect(textAt('Settings/DisallowStartIfOnBatteries')).toBe('false');
  expect(textAt('Settings/StopIfGoingOnBatteries')).toBe('false');
  expect(textAt('Principals/Principal/LogonType')).toBe('Password');
});

test('it runs the engine on the folder of the service, whatever is in the paths', () => {
  expect(textAt('Actions/Exec/Command')).toBe(command.executable);
  expect(textAt('Actions/Exec/Arguments')).toContain(`engine --user-data "${command.userData}"`);
});

describe('the table of the schema finds', () => {
  test.each([
    ['an element that there is not', '</BootTrigger>', '<Odd/></BootTrigger>', 'Odd'],
    ['a wrong order', '</Enabled>\n      <Repetition>', '</Enabled><Delay>PT1M</Delay><Repetition>', 'Repetition'],
    [
      'a second one',
      '</MultipleInstancesPolicy>',
      '</MultipleInstancesPolicy><Hidden>true</Hidden><Hidden>true</Hidden>',
      'Hidden',
    ],
    ['a count that is too large', '<Count>255</Count>', '<Count>999</Count>', 'Count'],
    ['an interval that is too short', '<Interval>PT1H</Interval>', '<Interval>PT30S</Interval>', 'Interval'],
    ['what is no boolean', '<StartWhenAvailable>true', '<StartWhenAvailable>yes', 'StartWhenAvailable'],
    ['an element that is missing', /<Command>.*<\/Command>/, '', 'Command'],
    ['a principal that there is not', '<Actions Context="Author">', '<Actions Context="Anna">', 'Context'],
  ])('%s', (_, part, replacement, found) => {
    const changed = xml.replace(part, replacement);
    expect(changed).not.toBe(xml);
    expect(findSchemaFaults(parseXml(changed)).join('\n')).toContain(found);
  });
});
