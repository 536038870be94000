/** A message as a channel renders it: what its sender needs, and files as bytes still, which can be handed to another thread. */
import { z } from 'zod';
import type { StoredMessage } from '../../src-shared/model/outbox-entry.ts';
import { base64Length, encodeBase64, writeBase64 } from './encode-base64.ts';

const reportFileSchema = z.object({ name: z.string(), contentType: z.string(), bytes: z.instanceof(Uint8Array) });
export type ReportFile = z.infer<typeof reportFileSchema>;

export const renderedMessageSchema = z.object({
  /** What it is about, and who gets it, as History lists them. */
  title: z.string(),
  target: z.string(),
  /** JSON that only its channel understands. */
  content: z.record(z.string(), z.unknown()),
  attachments: z.array(reportFileSchema),
});
export type RenderedMessage = z.infer<typeof renderedMessageSchema>;

type Content = Pick<RenderedMessage, 'content' | 'attachments'>;

/** @returns the message as it is stored: its content, and its files in base64. */
export function toStoredMessage({ content, attachments }: Content): StoredMessage {
  return {
    ...content,
    attachments: attachments.map(({ name, contentType, bytes }) => ({
      name,
      contentType,
      contentBase64: encodeBase64(bytes),
    })),
  };
}

/**
 * Writes messages as JSON in UTF-8, one after the other into the same memory: those of a large report have megabytes
 * each, and as strings they would be there three times before they are stored.
 *
 * @returns a function that gives what `JSON.stringify` makes of {@link toStoredMessage}; overwritten by its next call.
 */
export function createMessageEncoder(): (message: Content) => Uint8Array {
  const encoder = new TextEncoder();
  let target = new Uint8Array(0);
  return ({ content, attachments }) => {
    const begin = open(content);
    const pieces = [
      `${begin === '{' ? begin : `${begin},`}"attachments":[`,
      ...attachments.flatMap(({ name, contentType, bytes }, index) => [
        `${index === 0 ? '' : ','}${open({ name, contentType })},"contentBase64":"`,
        bytes,
        '"}',
      ]),
      ']}',
    ];
    // A UTF-16 unit takes three bytes at most.
    const length = pieces.reduce(
      (sum, piece) => sum + (typeof piece === 'string' ? piece.length * 3 : base64Length(piece.length)),
      0,
    );
    if (target.length < length) target = new Uint8Array(length);
    let to = 0;
    for (const piece of pieces) {
      if (typeof piece === 'string') to += encoder.encodeInto(piece, target.subarray(to)).written;
      else to = writeBase64(piece, target, to);
    }
    return target.subarray(0, to);
  };
}

/** An object in JSON to which something is added, so without its last brace. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
