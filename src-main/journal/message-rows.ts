/** A message as the journal stores it: its row, and its payload. */
import { z } from 'zod';
import { deliveryFailureSchema, type DeliveryFailure } from '../../src-shared/model/failures/delivery-failure.ts';
import {
  messageSubjects,
  outboxKinds,
  outboxPriorities,
  outboxStateKinds,
  type EncodableOutboxEntry,
  type OutboxEntry,
  type OutboxPriority,
  type OutboxState,
  type StoredMessage,
} from '../../src-shared/model/outbox-entry.ts';
import type { SqlRow } from './database.ts';

const bytesSchema = z.instanceof(Uint8Array);

const rowSchema = z.object({
  id: z.number(),
  kind: z.enum(outboxKinds),
  about: z.enum(messageSubjects),
  job_id: z.number().nullable(),
  route_id: z.string(),
  sender_id: z.string(),
  channel: z.string(),
  internet_message_id: z.string(),
  title: z.string(),
  target: z.string(),
  payload: bytesSchema,
  priority: z.number(),
  created_at: z.number(),
  state: z.enum(outboxStateKinds),
  state_at: z.number().nullable(),
  failure: z.string().nullable(),
  request_id: z.string().nullable(),
  attempt_count: z.number(),
  unknown_count: z.number(),
});

/** @throws when the row is not one that this version has written */
export function toEntry(row: SqlRow): OutboxEntry {
  const parsed = rowSchema.parse(row);
  return {
    id: parsed.id,
    kind: parsed.kind,
    about: parsed.about,
    jobId: parsed.job_id,
    routeId: parsed.route_id,
    senderId: parsed.sender_id,
    channel: parsed.channel,
    title: parsed.title,
    target: parsed.target,
    internetMessageId: parsed.internet_message_id,
    message: fromPayload(parsed.payload),
    priority: priorityOf(parsed.priority),
    createdAtMs: parsed.created_at,
    state: toState(parsed),
    attemptCount: parsed.attempt_count,
    unknownOutcomeCount: parsed.unknown_count,
  };
}

/** What is in it is known to its channel. */
const payloadSchema = z.record(z.string(), z.unknown());

export function toPayload(message: StoredMessage | EncodableOutboxEntry['message']): Uint8Array {
  if (isEncodable(message)) return message.encode();
  const { bytes, ...content } = message;
  if (!(bytes instanceof Uint8Array)) return new TextEncoder().encode(JSON.stringify(message));
  const head = new TextEncoder().encode(JSON.stringify(content));
  const payload = new Uint8Array(head.length + 1 + bytes.length);
  payload.set(head);
  payload.set(bytes, head.length + 1);
  return payload;
}

/** JSON has no functions. */
function isEncodable(
  message: StoredMessage | EncodableOutboxEntry['message'],
): message is EncodableOutboxEntry['message'] {
  return typeof message.encode === 'function';
}

/** @throws as {@link toEntry} */
export function fromPayload(payload: unknown): StoredMessage {
  const all = bytesSchema.parse(payload);
  // No JSON has a byte of 0.
  const end = all.indexOf(0);
  const json = end === -1 ? all : all.subarray(0, end);
  const message = payloadSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)));
  return end === -1 ? message : { ...message, bytes: all.subarray(end + 1) };
}

/** What this version cannot read is {@link unexplainedFailure}: why a message was not sent must not hide the message. */
export function toStoredFailure(json: string): DeliveryFailure {
  try {
    return deliveryFailureSchema.parse(JSON.parse(json));
  } catch {
    return unexplainedFailure;
  }
}

/** Where none was written down. */
export const unexplainedFailure: DeliveryFailure = { area: 'delivery', kind: 'unexplained' };

function toState(row: z.infer<typeof rowSchema>): OutboxState {
  const failure = row.failure === null ? null : toStoredFailure(row.failure);
  switch (row.state) {
    case 'waiting':
      return { kind: 'waiting', ...(row.state_at !== null && { notBeforeMs: row.state_at }) };
    case 'sending':
      return { kind: 'sending' };
    case 'accepted':
      return {
        kind: 'accepted',
        atMs: row.state_at ?? 0,
        requestId: row.request_id ?? '',
        ...(failure !== null && { failure }),
      };
    case 'retry-at':
    case 'outcome-unknown':
      return { kind: row.state, atMs: row.state_at ?? 0, failure: failure ?? unexplainedFailure };
    case 'parked':
      return { kind: 'parked', failure: failure ?? unexplainedFailure };
    case 'discarded':
      return { kind: 'discarded', failure };
  }
}

function priorityOf(stored: number): OutboxPriority {
  switch (stored) {
    case outboxPriorities.failure:
      return 'failure';
    case outboxPriorities.warning:
      return 'warning';
    default:
      return 'success';
  }
}
