/** Reads the message that a client sends, in bounded memory and time. */
import type { SMTPServerDataStream } from 'smtp-server';
import type { MailReply } from '../../sources/smtp/mail-listener.ts';

/** Memory that all messages share that are being received, or stored. */
export class ReceivingRoom {
  readonly #maxBytes: number;
  #usedBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @returns whether there was room */
  take(bytes: number): boolean {
    if (this.#usedBytes + bytes > this.#maxBytes) return false;
    this.#usedBytes += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.#usedBytes -= bytes;
  }
}

export interface Reading {
  room: ReceivingRoom;
  /** So long a message may take: one that comes byte by byte holds memory all the while. */
  maxReceivingMs: number;
  /** Ends the connection of the client. */
  disconnect: () => void;
}

export type ReadMessage =
  /** `release`: to be called when the bytes are not needed any more. */
  { kind: 'read'; bytes: Uint8Array; release: () => void } | { kind: 'refused'; reply: MailReply };

const noRoom: MailReply = { status: 452, text: 'Too many messages at once. Try again later.' };
const tooSlow: MailReply = { status: 451, text: 'The message took too long. Try again later.' };
/** Of a message that is too large the library says so, of a connection that is gone nobody hears. */
const notWhole: MailReply = { status: 451, text: 'The message did not arrive whole.' };

/** Resolves when all of it was read: a client hears no answer before. Never rejects. */
export function readMessage(
  stream: SMTPServerDataStream,
  { room, maxReceivingMs, disconnect }: Reading,
): Promise<ReadMessage> {
  return new Promise((resolve) => {
    let pieces: Buffer[] = [];
    let size = 0;
    let refusal: MailReply | null = null;
    const release = (): void => {
      room.giveBack(size);
      size = 0;
      pieces = [];
    };
    const refuse = (reply: MailReply): void => {
      refusal ??= reply;
      release();
    };
    const limit = setTimeout(() => {
      refuse(tooSlow);
      disconnect();
    }, maxReceivingMs);
    const end = (): void => {
      clearTimeout(limit);
      resolve(
        refusal === null
          ? { kind: 'read', bytes: Buffer.concat(pieces, size), release }
          : { kind: 'refused', reply: refusal },
      );
    };
    stream.on('data', (piece: Buffer) => {
      if (refusal !== null) return;
      if (stream.sizeExceeded) return refuse(notWhole);
      if (!room.take(piece.length)) return refuse(noRoom);
      size += piece.length;
      pieces.push(piece);
    });
    stream.on('end', end);
    stream.on('error', () => refuse(notWhole));
    stream.on('close', () => {
      if (!stream.readableEnded) refuse(notWhole);
      end();
    });
  });
}
