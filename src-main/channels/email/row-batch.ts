/** Rows of both files as bytes, gathered until it is worth compressing them. */
import type { CountedObject } from '../../../src-shared/model/known-noise.ts';

/** The bytes are overwritten by the next batch: whoever wants to keep them makes a copy. */
export interface RowBytes {
  rowCount: number;
  html: Uint8Array;
  csv: Uint8Array;
}

/** The compressor makes a block of what it is given at once: much smaller ones cost size, larger ones memory. */
const fullBytes = 65_536;

export class RowBatch {
  readonly #toHtml: (object: CountedObject) => string;
  readonly #toCsv: (object: CountedObject) => string;
  readonly #html = new Utf8Buffer();
  readonly #csv = new Utf8Buffer();
  #rowCount = 0;

  constructor(toHtml: (object: CountedObject) => string, toCsv: (object: CountedObject) => string) {
    this.#toHtml = toHtml;
    this.#toCsv = toCsv;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get isFull(): boolean {
    return this.#html.length >= fullBytes;
  }

  add(object: CountedObject): void {
    this.#html.add(this.#toHtml(object));
    this.#csv.add(this.#toCsv(object));
    this.#rowCount += 1;
  }

  /** What stands before or after rows. */
  addText(html: string, csv: string): void {
    this.#html.add(html);
    this.#csv.add(csv);
  }

  /** Empties the batch. */
  take(): RowBytes {
    const bytes = { rowCount: this.#rowCount, html: this.#html.take(), csv: this.#csv.take() };
    this.#rowCount = 0;
    return bytes;
  }
}

/** Texts become bytes a few rows at a time: enough for one call of the encoder, and soon enough to leave no garbage. */
const textLength = 4096;
/** Enough for the texts that come at once; grows with what is added before it is taken. */
const firstBytes = 4 * textLength;

/** UTF-8 in one buffer that is used again and again. */
class Utf8Buffer {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(firstBytes);
  #used = 0;
  #text = '';

  get length(): number {
    return this.#used + this.#text.length;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= textLength) this.#encode();
  }

  take(): Uint8Array {
    this.#encode();
    const bytes = this.#bytes.subarray(0, this.#used);
    this.#used = 0;
    return bytes;
  }

  #encode(): void {
    // A UTF-16 unit takes three bytes at most.
    const needed = this.#used + this.#text.length * 3;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#bytes.subarray(0, this.#used));
      this.#bytes = larger;
    }
    this.#used += this.#encoder.encodeInto(this.#text, this.#bytes.subarray(this.#used)).written;
    this.#text = '';
  }
}
