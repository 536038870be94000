/** Rows of the outbox as entries: what was stored is parsed once, here. */
import { z } from 'zod';
import { deliveryFailureSchema, type DeliveryFailure } from '../../src-shared/domain/failure.ts';
import { mailMessageSchema } from '../../src-shared/domain/mail-message.ts';
import {
  outboxKinds,
  outboxPriorities,
  outboxStateKinds,
  type OutboxEntry,
  type OutboxPriority,
  type OutboxState,
} from '../../src-shared/domain/outbox-entry.ts';
import type { SqlRow } from './database.ts';

const rowSchema = z.object({
  id: z.number(),
  kind: z.enum(outboxKinds),
  internet_message_id: z.string(),
  message: z.string(),
  priority: z.number(),
  created_at: z.number(),
  state: z.enum(outboxStateKinds),
  state_at: z.number().nullable(),
  failure: z.string().nullable(),
  request_id: z.string().nullable(),
  attempt_count: z.number(),
  unknown_count: z.number(),
});

/** Where none was written down. */
export const unexplainedFailure: DeliveryFailure = { kind: 'not-accepted', status: 0, code: '' };

/** @throws when the row is not one that this version has written */
export function toEntry(row: SqlRow): OutboxEntry {
  const parsed = rowSchema.parse(row);
  return {
    id: parsed.id,
    kind: parsed.kind,
    internetMessageId: parsed.internet_message_id,
    message: mailMessageSchema.parse(JSON.parse(parsed.message)),
    priority: priorityOf(parsed.priority),
    createdAtMs: parsed.created_at,
    state: toState(parsed),
    attemptCount: parsed.attempt_count,
    unknownOutcomeCount: parsed.unknown_count,
  };
}

function toState(row: z.infer<typeof rowSchema>): OutboxState {
  const failure: DeliveryFailure | null =
    row.failure === null ? null : deliveryFailureSchema.parse(JSON.parse(row.failure));
  switch (row.state) {
    case 'waiting':
    case 'sending':
      return { kind: row.state };
    case 'accepted':
      return { kind: 'accepted', atMs: row.state_at ?? 0, requestId: row.request_id ?? '' };
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
