/** What a session says of a command that has ended: its result, its reason with the exit code, counts and log. Pure. */
import type { ToolReport } from '../../sources/readers/tool-reader.ts';
import type { SessionFields } from '../notify-session.ts';
import type { CommandEnd } from './command-runner.ts';

/** @param program - the name of the command; its arguments may hold a password */
export function fieldsOfRun(
  program: string,
  end: CommandEnd,
  { report, log }: { report: ToolReport; log: string },
): SessionFields {
  const { objects, objectCount, issueCount, transferredBytes } = report;
  return {
    result: end.kind === 'exited' ? report.result : 'Failed',
    message: describeEnd(program, end, describeReasons(report)),
    ...(transferredBytes === undefined ? {} : { statistics: { transferredBytes } }),
    ...(objects === undefined ? { objectCount, issueCount } : { objects }),
    ...(log === '' ? {} : { log }),
  };
}

function describeReasons({ reason, furtherReasons }: ToolReport): string {
  if (furtherReasons === null) return `${reason}, and many more`;
  return furtherReasons > 0 ? `${reason}, and ${furtherReasons} more` : reason;
}

function describeEnd(program: string, end: CommandEnd, reasons: string): string {
  switch (end.kind) {
    case 'not-started':
      return `${program} could not be started: ${end.reason} (exit code ${end.exitCode})`;
    case 'killed':
      return reasons === '' ? `Ended by the signal ${end.signal}` : `${reasons} (ended by the signal ${end.signal})`;
    case 'exited':
      if (end.exitCode === 0) return reasons;
      return reasons === '' ? `Exit code ${end.exitCode}` : `${reasons} (exit code ${end.exitCode})`;
  }
}
