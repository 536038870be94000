/**
 * Bytes that come in pieces. They are copied into large blocks at once: thousands of small pieces that are kept, among
 * as many that are not, would leave the memory between them unusable. The first block is small, because most reports
 * are, and each next one twice as large.
 */
const firstBlockBytes = 1 << 14;
const largestBlockBytes = 1 << 20;

export class ByteSink {
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(0);
  #used = 0;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param piece - may be overwritten afterwards. */
  add(piece: Uint8Array): void {
    this.#length += piece.length;
    for (let at = 0; at < piece.length;) {
      if (this.#used === this.#block.length) this.#beginBlock();
      const some = piece.subarray(at, at + this.#block.length - this.#used);
      this.#block.set(some, this.#used);
      this.#used += some.length;
      at += some.length;
    }
  }

  /** @returns all of them in one piece. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const block of [...this.#full, this.#block.subarray(0, this.#used)]) {
      bytes.set(block, at);
      at += block.length;
    }
    return bytes;
  }

  #beginBlock(): void {
    if (this.#used > 0) this.#full.push(this.#block);
    this.#block = new Uint8Array(Math.min(largestBlockBytes, Math.max(firstBlockBytes, 2 * this.#block.length)));
    this.#used = 0;
  }
}
