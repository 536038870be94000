import { randomUUID } from 'node:crypto';
import type { EmulatorContext, EmulatorState } from '../emulator-state.ts';

/** An error as Entra words it. `error` is the OAuth code, `number` the one after AADSTS. */
export interface EntraError {
  error: string;
  number: number;
  text: string;
  subError?: string;
}

export function describeEntraError({ number, text }: EntraError): string {
  return `AADSTS${number}: ${text}`;
}

/** The JSON answer of the token and configuration endpoints. */
export function entraErrorResponse(context: EmulatorContext, { nowMs }: EmulatorState, failure: EntraError): Response {
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
  return context.json(body, failure.error === 'invalid_client' ? 401 : 400, { 'Cache-Control': 'no-store' });
}

export function formatTimestamp(atMs: number): string {
  return new Date(atMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}

export function unknownTenantError(tenant: string): EntraError {
  return {
    error: 'invalid_tenant',
    number: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  };
}

export function unknownApplicationError(clientId: string): EntraError {
  return {
    error: 'unauthorized_client',
    number: 700016,
    text: `Application with identifier '${clientId}' was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
  };
}

export const blockedByPolicyError: EntraError = {
  error: 'invalid_grant',
  number: 53003,
  text: 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  subError: 'message_only',
};

export const consentDeclinedError: EntraError = {
  error: 'access_denied',
  number: 65004,
  text: 'User declined to consent to access the app.',
};

export const approvalRequiredError: EntraError = {
  error: 'access_denied',
  number: 90094,
  text: 'An administrator of your organization must approve the permissions that the app asks for.',
  subError: 'consent_required',
};
