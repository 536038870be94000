/**
 * borgmatic, which runs borg. It ends with 0 where borg ended with a warning, and with 1 where something failed. With
 * `--verbosity 1` it shows borg's warnings.
 */
import { BorgOutput } from '../borg/borg-output.ts';
import { Reasons } from '../reasons.ts';
import type { OutputStream, ToolReader, ToolReport } from '../tool-reader.ts';

/** Lines of the summary that only say where something went wrong, or right. */
const place =
  /: (Error (running|parsing)|Successfully ran) |^(Error running|An error occurred|Need some help)|^b'|^\s*$/;

export class BorgmaticReader implements ToolReader {
  private readonly output = new BorgOutput();
  private readonly summary = new Reasons();
  private readonly commands = new Reasons();
  private readonly others = new Reasons();
  private isSummary = false;
  /** It tries again where its configuration says so. */
  private hasFailedOnce = false;

  readLine(line: string, stream: OutputStream): 'progress' | undefined {
    if (line === 'summary:') this.isSummary = true;
    else if (place.test(line)) this.hasFailedOnce ||= line.includes(': Error running actions');
    else if (line.startsWith('Command ')) this.commands.add(line);
    else if (this.isSummary) this.summary.add(line);
    else if (this.output.readLine(line, false) === 'progress') return 'progress';
    else if (stream === 'stderr') this.others.add(line);
    return undefined;
  }

  report(exitCode: number): ToolReport {
    const { unread, changed } = this.output;
    const ofBorg = [unread, changed];
    const ofBorgmatic = [this.summary, this.commands, ...ofBorg, this.others];
    if (exitCode !== 0) return firstOf(ofBorgmatic).report('Failed');
    const reasons = firstOf(this.hasFailedOnce ? [...ofBorg, this.others, this.commands] : ofBorg);
    return reasons.report(reasons.first === '' && !this.hasFailedOnce ? 'Success' : 'Warning', this.output.counts());
  }
}

function firstOf(kinds: readonly Reasons[]): Reasons {
  return kinds.find(({ first }) => first !== '') ?? new Reasons();
}
