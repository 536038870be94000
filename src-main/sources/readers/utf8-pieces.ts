/** The pieces of a file as UTF-8, where a byte order mark says that it is UTF-16 (as Windows PowerShell's `>` writes). Pure. */
import { swapPairs } from '../document/decode-text.ts';

type Form = 'as-it-is' | 'little-endian' | 'big-endian';
const utf16 = new TextDecoder('utf-16le');

export class Utf8Pieces {
  private readonly handOn: (piece: Uint8Array) => void;
  private form: Form | null = null;
  /** What is not complete yet: the mark, or a character. */
  private held = new Uint8Array(0);

  constructor(handOn: (piece: Uint8Array) => void) {
    this.handOn = handOn;
  }

  write(piece: Uint8Array): void {
    const bytes = new Uint8Array(this.held.length + piece.length);
    bytes.set(this.held);
    bytes.set(piece, this.held.length);
    if (this.form === null && bytes.length >= 2) this.form = formOf(bytes);
    if (this.form === null) this.held = bytes;
    else if (this.form === 'as-it-is') this.pass(bytes, bytes.length);
    else this.translate(this.form === 'little-endian' ? bytes : swapPairs(bytes), bytes);
  }

  end(): void {
    if (this.form === null) this.pass(this.held, this.held.length);
  }

  private pass(bytes: Uint8Array, length: number): void {
    this.held = bytes.slice(length);
    if (length > 0) this.handOn(bytes.subarray(0, length));
  }

  private translate(littleEndian: Uint8Array, original: Uint8Array): void {
    let length = littleEndian.length - (littleEndian.length % 2);
    // The first half of a character outside the basic plane.
    if (length > 0 && ((littleEndian[length - 1] ?? 0) & 0xfc) === 0xd8) length -= 2;
    this.held = original.slice(length);
    if (length > 0) this.handOn(new TextEncoder().encode(utf16.decode(littleEndian.subarray(0, length))));
  }
}

function formOf(bytes: Uint8Array): Form {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little-endian';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'big-endian' : 'as-it-is';
}
