/** A message as it is composed: its attachments are bytes still, which can be kept as files and handed to another thread. */
import { z } from 'zod';
import { mailMessageSchema, type MailMessage } from '../../../src-shared/model/mail-message.ts';
import { base64Length, encodeBase64, writeBase64 } from './encode-base64.ts';

const reportFileSchema = z.object({ name: z.string(), contentType: z.string(), bytes: z.instanceof(Uint8Array) });
export type ReportFile = z.infer<typeof reportFileSchema>;

export const composedMessageSchema = mailMessageSchema.extend({ attachments: z.array(reportFileSchema) });
export type ComposedMessage = z.infer<typeof composedMessageSchema>;

/** @returns the message as it is sent. */
export function toMailMessage({ attachments, ...message }: ComposedMessage): MailMessage {
  return {
    ...message,
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
 * @returns a function that gives what `JSON.stringify` makes of {@link toMailMessage}; overwritten by its next call.
 */
export function createMessageEncoder(): (message: ComposedMessage) => Uint8Array {
  const encoder = new TextEncoder();
  let target = new Uint8Array(0);
  return ({ attachments, ...message }) => {
    const pieces = [
      `${open(message)},"attachments":[`,
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
