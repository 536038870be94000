/** The last lines of an output, in bounded memory. Pure. */

/** A log is 64 KB at most, so this much always holds its end. */
const charactersOfHalf = 64 * 1024;

export class OutputTail {
  private older: string[] = [];
  private newer: string[] = [];
  private newerCharacters = 0;

  add(line: string): void {
    this.newer.push(line);
    this.newerCharacters += line.length + 1;
    if (this.newerCharacters <= charactersOfHalf) return;
    this.older = this.newer;
    this.newer = [];
    this.newerCharacters = 0;
  }

  /** All lines, or more of the last ones than a log may have, so that whoever cuts it sees that it is cut. */
  text(): string {
    return [...this.older, ...this.newer].join('\n');
  }
}
