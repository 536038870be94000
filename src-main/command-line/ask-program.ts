/** `status` and `test`: what only the running program knows and can do, asked of it. */
import { english } from '../../src-shared/languages/en/index.ts';
import { pluralize } from '../../src-shared/languages/en/pluralize.ts';
import type { ControlAnswer, ControlOutcome, ProgramStatus } from '../../src-shared/model/program-control.ts';
import type { TestMessageOutcome } from '../../src-shared/model/test-message-outcome.ts';
import { describeFailure } from '../../src-shared/wording/describe-failure.ts';
import { describeAcceptedTestMessage, describeTestSender } from '../../src-shared/wording/describe-test-message.ts';
import { describeFieldProblem } from '../../src-shared/wording/describe-field-problem.ts';
import type { CommandLinePorts } from './command-line-ports.ts';
import { type ExitCode, exitCodes } from './parse-command.ts';

export async function runStatus(userData: string, isJson: boolean, ports: CommandLinePorts): Promise<ExitCode> {
  const asked = await ports.ask(userData, { kind: 'status' });
  const told = answerOf('status', asked);
  if (told.kind === 'none') return say(ports, told.reason);
  let status: ProgramStatus;
  try {
    status = told.kind === 'answer' ? told.answer.status : await readStored(userData, ports);
  } catch (error) {
    return say(ports, `The program does not run, and its stored state cannot be read: ${String(error)}`);
  }
  ports.print(isJson ? `${JSON.stringify(status, null, 2)}\n` : describeStatus(status));
  return isWell(status) ? exitCodes.done : exitCodes.notWell;
}

export async function runTest(userData: string, ports: CommandLinePorts): Promise<ExitCode> {
  const told = answerOf('test', await ports.ask(userData, { kind: 'test' }));
  if (told.kind === 'none') return say(ports, told.reason);
  if (told.kind === 'not-running') {
    return say(ports, 'The program does not run, so nothing was sent. Start it, then run the command again.');
  }
  const { outcome } = told.answer;
  if (outcome.kind === 'accepted') {
    ports.print(`${describeAcceptedTestMessage(english.words, outcome)}\n`);
    return exitCodes.done;
  }
  ports.printError(`backup-notifier: ${describeRefusal(outcome)}\n`);
  return exitCodes.notWell;
}

function describeRefusal(outcome: Exclude<TestMessageOutcome, { kind: 'accepted' }>): string {
  if (outcome.kind === 'invalid') {
    const problems = outcome.problems.map(({ problem }) => describeFieldProblem(english.words, problem)).join(' ');
    return `the settings are not complete: ${problems} Correct them in the Options window.`;
  }
  const { title, detail, nextStep } = describeFailure(english.words, outcome.failure, 'at-hand');
  const sender = describeTestSender(english.words, outcome);
  return `${title}. ${detail}${sender === '' ? '' : `\n${sender}`}\nNext step: ${nextStep.label}`;
}

async function readStored(userData: string, ports: CommandLinePorts): Promise<ProgramStatus> {
  const { path } = await ports.locateSessionFolder(userData);
  return {
    ...(await ports.readStoredStatus(userData)),
    isRunning: false,
    sessionFolder: path,
    filesWaiting: await ports.countSessionFiles(path),
  };
}

type Told<A> = { kind: 'answer'; answer: A } | { kind: 'not-running' } | { kind: 'none'; reason: string };

function answerOf<K extends 'status' | 'test'>(
  kind: K,
  outcome: ControlOutcome,
): Told<Extract<ControlAnswer, { kind: K }>> {
  if (outcome.kind === 'not-running') return outcome;
  if (outcome.kind === 'no-answer') return { kind: 'none', reason: `The program does not answer: ${outcome.reason}` };
  const { answer } = outcome;
  if (answer.kind === 'refused') return { kind: 'none', reason: `The program refused: ${answer.reason}` };
  return answer.kind === kind
    ? { kind: 'answer', answer: answer as Extract<ControlAnswer, { kind: K }> }
    : { kind: 'none', reason: 'The program answered something else.' };
}

function say(ports: CommandLinePorts, message: string): ExitCode {
  ports.printError(`backup-notifier: ${message}\n`);
  return exitCodes.failed;
}

/** Whether a monitoring script may rest. */
export function isWell({ isRunning, troubles, sender, parked }: ProgramStatus): boolean {
  return isRunning && troubles.length === 0 && sender.state === 'ready' && parked === 0;
}

export function describeStatus(status: ProgramStatus): string {
  const { sender, troubles } = status;
  const lines: [string, string][] = [
    ['Program', status.isRunning ? 'running' : 'not running; what follows is what it has stored'],
    ['Sender', sender.mailbox === null ? sender.text : `${sender.mailbox}: ${sender.text}`],
    ['Notifications', status.areNotificationsEnabled ? (status.pause ?? 'on') : 'off'],
    ['Waiting', countOf(status.waiting)],
    [english.words.parked.title, countOf(status.parked)],
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
