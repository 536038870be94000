/** Lines of a stream of bytes, in bounded memory. Pure. */
import { decodeLine } from '../document/decode-text.ts';
import { withoutTerminalCodes } from '../document/log-tail.ts';

/** What a line has beyond this is left out. */
const mostBytesOfLine = 64 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Takes pieces that end anywhere, and hands on each line without its break (LF or CR LF) and without colours. A text that
 * ends with a carriage return alone is progress: what follows is written over it, and only the last of them is a line.
 */
export class OutputLines {
  private readonly handOn: (line: string) => void;
  private readonly held = new Uint8Array(mostBytesOfLine);
  private heldBytes = 0;
  private isBackAtStart = false;

  constructor(handOn: (line: string) => void) {
    this.handOn = handOn;
  }

  write(piece: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (piece[at] !== lineFeed && piece[at] !== carriageReturn) continue;
      this.hold(piece.subarray(from, at));
      from = at + 1;
      if (piece[at] === lineFeed) this.finishLine();
      else this.isBackAtStart = true;
    }
    this.hold(piece.subarray(from));
  }

  /** The last line may have no break. */
  end(): void {
    if (this.heldBytes > 0) this.finishLine();
  }

  private hold(text: Uint8Array): void {
    if (text.length === 0) return;
    if (this.isBackAtStart) this.heldBytes = 0;
    this.isBackAtStart = false;
    const taken = text.subarray(0, mostBytesOfLine - this.heldBytes);
    this.held.set(taken, this.heldBytes);
    this.heldBytes += taken.length;
  }

  private finishLine(): void {
    const line = decodeLine(this.held.subarray(0, this.heldBytes));
    this.heldBytes = 0;
    this.isBackAtStart = false;
    this.handOn(withoutTerminalCodes(line));
  }
}
