import { randomUUID } from 'node:crypto';
import type { EmulatorContext } from '../../emulator/emulator-env.ts';
import type { EmulatorState } from '../emulator-state.ts';
import { describeEntraError, type EntraError } from './entra-error.ts';

/** The JSON answer of the token and configuration endpoints. */
export function entraErrorResponse(
  context: EmulatorContext,
  { nowMs }: EmulatorState,
  failure: EntraError,
  { status, headers = {} }: { status?: 429; headers?: Record<string, string> } = {},
): Response {
  const traceId = context.get('requestId');
  const correlationId = context.req.query('client-request-id') ?? randomUUID();
  const timestamp = formatTimestamp(nowMs());
  const trail = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`;
  const body = {
    error: failure.error,
    error_description: `${describeEntraError(failure)} ${trail}`,
    error_codes: [failure.number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${failure.number}`,
    ...(failure.subError === undefined ? {} : { suberror: failure.subError }),
  };
  return context.json(body, status ?? (failure.error === 'invalid_client' ? 401 : 400), {
    'Cache-Control': 'no-store',
    ...headers,
  });
}

export function formatTimestamp(atMs: number): string {
  return new Date(atMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}
