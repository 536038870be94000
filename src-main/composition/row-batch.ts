/** Rows of both files, gathered until it is worth turning them into bytes. */
import type { BackupObject } from '../../src-shared/domain/job-session.ts';

export interface RowBytes {
  rowCount: number;
  html: Uint8Array;
  csv: Uint8Array;
}

/** The compressor makes its blocks of what it is given at once: much smaller ones cost size, larger ones memory. */
const fullLength = 65_536;

export class RowBatch {
  readonly #encoder = new TextEncoder();
  readonly #toHtml: (object: BackupObject) => string;
  readonly #toCsv: (object: BackupObject) => string;
  #html: string;
  #csv: string;
  #rowCount = 0;

  /** @param html, csv - what stands before the first row. */
  constructor(toHtml: (object: BackupObject) => string, toCsv: (object: BackupObject) => string, html = '', csv = '') {
    this.#toHtml = toHtml;
    this.#toCsv = toCsv;
    this.#html = html;
    this.#csv = csv;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  get isFull(): boolean {
    return this.#html.length >= fullLength;
  }

  add(object: BackupObject): void {
    this.#html += this.#toHtml(object);
    this.#csv += this.#toCsv(object);
    this.#rowCount += 1;
  }

  addText(html: string, csv: string): void {
    this.#html += html;
    this.#csv += csv;
  }

  /** Empties the batch. */
  take(): RowBytes {
    const bytes = {
      rowCount: this.#rowCount,
      html: this.#encoder.encode(this.#html),
      csv: this.#encoder.encode(this.#csv),
    };
    this.#html = '';
    this.#csv = '';
    this.#rowCount = 0;
    return bytes;
  }
}
