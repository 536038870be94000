/** How the program is, in words for a person. Pure. */
import { parkedText } from '../../src-shared/wording/parked-text.ts';
import { pluralize } from '../../src-shared/wording/plural.ts';
import type { ProgramStatus } from '../../src-shared/model/program-control.ts';

/** Whether a monitoring script may rest. */
export function isWell({ isRunning, troubles, account, parked }: ProgramStatus): boolean {
  return isRunning && troubles.length === 0 && account.state === 'valid' && parked === 0;
}

export function describeStatus(status: ProgramStatus): string {
  const { account, troubles } = status;
  const lines: [string, string][] = [
    ['Program', status.isRunning ? 'running' : 'not running; what follows is what it has stored'],
    ['Account', account.mailbox === null ? account.text : `${account.mailbox}: ${account.text}`],
    ['Notifications', status.areNotificationsEnabled ? (status.pause ?? 'on') : 'off'],
    ['Waiting', countOf(status.waiting)],
    [parkedText.title, countOf(status.parked)],
    ['Last accepted', status.lastAcceptedAt ?? 'none that is known'],
    ['Session folder', `${status.sessionFolder} (${describeFiles(status.filesWaiting)})`],
    ...troubles.map(({ title, detail, nextStep }): [string, string] => [
      'Attention',
      `${title}. ${detail} Next step: ${nextStep}`,
    ]),
  ];
  return lines.map(([name, text]) => `${`${name}:`.padEnd(22)}${text}\n`).join('');
}

function countOf(count: number | null): string {
  return count === null ? 'not known' : String(count);
}

function describeFiles(count: number | null): string {
  if (count === null) return 'cannot be read';
  return pluralize(count, { one: '# file waits', other: '# files wait' });
}
