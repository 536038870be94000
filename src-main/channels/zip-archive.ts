/** A zip whose files grow side by side, and which knows at any moment how large it is at most. */
import { Zip, ZipDeflate } from 'fflate';

/** Headers of one file, beside its name: local header, data descriptor, central directory (APPNOTE 4.3). */
const headerBytes = 30 + 16 + 46;
const endOfDirectoryBytes = 22;

/** The compressor may hold back a few bytes and a block's end between two pushes. */
const heldBackBytes = 256;

/** Higher levels take twice the time for a twentieth of the size. */
const level = 6;

export class ZipArchive {
  readonly #sink = new ByteSink();
  readonly #zip: Zip;
  readonly #files: ZipDeflate[];
  #compressedBytes = 0;
  readonly #waitingBytes: number[];
  readonly #fixedBytes: number;

  /** @param modifiedAt - its local date and time of day are written into the zip, which knows no time zones. */
  constructor(fileNames: readonly string[], modifiedAt: Date) {
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#sink.add(chunk);
    });
    this.#waitingBytes = fileNames.map(() => 0);
    this.#files = fileNames.map((name, index) => this.#addFile(name, index, modifiedAt));
    const names = fileNames.reduce((sum, name) => sum + 2 * new TextEncoder().encode(name).length, 0);
    this.#fixedBytes = names + fileNames.length * (headerBytes + heldBackBytes) + endOfDirectoryBytes;
  }

  /** How large the archive is at most if `moreBytes` are put into its files and it is finished. */
  maxBytesWith(moreBytes: number): number {
    const waiting = this.#waitingBytes.reduce((sum, bytes) => sum + bytes, moreBytes);
    // What cannot be compressed is stored, in blocks with a few bytes of overhead each (RFC 1951, 3.2.4).
    return this.#fixedBytes + this.#compressedBytes + waiting + Math.ceil(waiting / 1000);
  }

  add(fileIndex: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#waitingBytes[fileIndex] = (this.#waitingBytes[fileIndex] ?? 0) + bytes.length;
    this.#files[fileIndex]?.push(bytes);
  }

  finish(): Uint8Array<ArrayBuffer> {
    for (const file of this.#files) file.push(new Uint8Array(0), true);
    this.#zip.end();
    return this.#sink.toBytes();
  }

  #addFile(name: string, index: number, modifiedAt: Date): ZipDeflate {
    const file = new ZipDeflate(name, { level });
    file.mtime = modifiedAt;
    this.#zip.add(file);
    const forward = file.ondata;
    // The archive keeps the second file back until the first one ends; its bytes count from now on.
    file.ondata = (error, chunk, isFinal) => {
      if (error === null) {
        this.#compressedBytes += chunk.length;
        this.#waitingBytes[index] = 0;
      }
      forward(error, chunk, isFinal);
    };
    return file;
  }
}

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
