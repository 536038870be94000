/** The reasons that a tool gives, each of them counted once. Pure. */
import type { SessionResult } from '../../../src-shared/model/job-session.ts';
import type { ToolReport } from './tool-reader.ts';

/** An output may name any number of files that cannot be read. */
const mostCharactersKnown = 8 * 1024 * 1024;

export class Reasons {
  /** Empty: there is none. */
  first = '';
  private readonly known = new Set<string>();
  private characters = 0;
  private isFull = false;

  /** @param about - the file, for example: a tool may name it several times */
  add(reason: string, about = reason): void {
    if (this.known.has(about)) return;
    if (this.first === '') this.first = shorten(reason);
    this.characters += about.length;
    if (this.characters > mostCharactersKnown) this.isFull = true;
    else this.known.add(about);
  }

  /** `null`: more than are counted. */
  get count(): number | null {
    return this.isFull ? null : this.known.size;
  }

  forget(): void {
    this.first = '';
    this.known.clear();
    this.characters = 0;
    this.isFull = false;
  }

  /** @param counts - as the tool gave them */
  report(result: SessionResult, counts: ToolCounts = {}): ToolReport {
    const { count } = this;
    const hasReason = result !== 'Success' && this.first !== '';
    return {
      result,
      reason: hasReason ? this.first : '',
      furtherReasons: hasReason ? count && count - 1 : 0,
      ...usableCounts(result, counts),
    };
  }
}

type ToolCounts = Pick<ToolReport, 'objectCount' | 'issueCount' | 'transferredBytes'>;

/** A line of a tool may be of any length. */
const mostCharactersOfReason = 1_000;

function shorten(reason: string): string {
  if (reason.length <= mostCharactersOfReason) return reason;
  return `${reason.slice(0, mostCharactersOfReason).toWellFormed()}…`;
}

/**
 * A tool that failed has not counted to the end: its zeros mean nothing. Nor does no issue of nothing that was counted. A
 * tool may name more paths than it counts; then nobody knows how many there were.
 */
function usableCounts(result: SessionResult, { transferredBytes, ...counts }: ToolCounts): ToolCounts {
  const isUsable = (count: number | undefined) => Number.isSafeInteger(count) && (count !== 0 || result !== 'Failed');
  const { issueCount } = counts;
  const objectCount = (counts.objectCount ?? 0) < (issueCount ?? 0) ? undefined : counts.objectCount;
  const hasIssues = issueCount !== 0 || objectCount !== undefined;
  return {
    ...(isUsable(objectCount) ? { objectCount } : {}),
    ...(isUsable(issueCount) && hasIssues ? { issueCount } : {}),
    ...(isUsable(transferredBytes) ? { transferredBytes } : {}),
  };
}

/** @returns `undefined` where one of them is not known */
export function sum(...counts: readonly (number | null | undefined)[]): number | undefined {
  let total = 0;
  for (const count of counts) {
    if (count === null || count === undefined) return undefined;
    total += count;
  }
  return total;
}
