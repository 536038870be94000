import { z } from 'zod';
import type { EmulatedCloud } from '../emulated-clouds.ts';
import type { Authority, DirectoryLookup } from '../directory-lookup.ts';
import type { EmulatedApplication } from '../emulated-directory.ts';
import { unknownApplicationError, unknownResourceError, unknownTenantError } from './entra-error.ts';
import type { EntraError } from './entra-error.ts';
import { parseRequestedScopes } from './requested-scopes.ts';
import type { RequestedScopes } from './requested-scopes.ts';

export interface AuthorizationRequest {
  /** That the sign-in service serves. */
  clouds: readonly EmulatedCloud[];
  authority: Authority;
  application: EmulatedApplication;
  redirectUri: string;
  codeChallenge: string;
  scopes: RequestedScopes;
  state: string | null;
  nonce: string | null;
  prompt: string | null;
  loginHint: string | null;
}

export type ParsedAuthorization =
  { kind: 'valid'; request: AuthorizationRequest } | { kind: 'refused'; error: EntraError };

const prompts = new Set(['login', 'none', 'consent', 'select_account']);
const challengePattern = /^[\w~.-]{43,128}$/;

const querySchema = z.object({
  client_id: z.string().optional(),
  redirect_uri: z.string().optional(),
  response_type: z.string().optional(),
  response_mode: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.string().optional(),
  scope: z.string().default(''),
  state: z.string().optional(),
  nonce: z.string().optional(),
  prompt: z.string().optional(),
  login_hint: z.string().optional(),
});

/** Checks an authorize URL as strictly as Entra, and for form_post alone: this product uses nothing else. */
export function parseAuthorizationRequest(
  directory: DirectoryLookup,
  clouds: readonly EmulatedCloud[],
  tenantName: string,
  rawQuery: Record<string, string>,
): ParsedAuthorization {
  const query = querySchema.parse(rawQuery);
  const authority = directory.findAuthority(tenantName, clouds);
  if (!authority) return { kind: 'refused', error: unknownTenantError(tenantName) };
  if (!query.client_id) return missing('client_id');
  const application = directory.findApplication(query.client_id, clouds);
  if (!application) return { kind: 'refused', error: unknownApplicationError(query.client_id) };
  if (application.tenantId !== null && authority.kind === 'any-tenant') return notMultiTenant(application);
  if (!isLoopbackRedirect(query.redirect_uri)) return redirectMismatch(query.redirect_uri, application);

  const scopes = parseRequestedScopes(query.scope);
  const refusal = findProtocolRefusal(query) ?? findScopeRefusal(scopes, application, clouds);
  if (refusal) return refusal;

  return {
    kind: 'valid',
    request: {
      clouds,
      authority,
      application,
      redirectUri: query.redirect_uri,
      codeChallenge: query.code_challenge ?? '',
      scopes,
      state: query.state ?? null,
      nonce: query.nonce ?? null,
      prompt: query.prompt ?? null,
      loginHint: query.login_hint ?? null,
    },
  };
}

function findProtocolRefusal(query: z.infer<typeof querySchema>): ParsedAuthorization | undefined {
  const { response_type: type = '', response_mode: mode = '', code_challenge: challenge = '', prompt } = query;
  if (type !== 'code') return refused(700054, `response_type '${type}' is not enabled for the application.`);
  if (mode !== 'form_post') {
    return refused(900_144, `This emulator answers with response_mode 'form_post' only, not '${mode}'.`);
  }
  if (query.code_challenge_method !== 'S256') {
    return refused(9002325, 'Proof Key for Code Exchange with S256 is required for cross-origin and public clients.');
  }
  if (!challengePattern.test(challenge)) {
    return refused(501491, 'The size of the Code_Challenge parameter is not valid.');
  }
  if (prompt === undefined || prompts.has(prompt)) return undefined;
  return refused(90023, `Unsupported 'prompt' value '${prompt}'.`);
}

function findScopeRefusal(
  { graph, openId, unknown, graphHost }: RequestedScopes,
  { displayName }: EmulatedApplication,
  clouds: readonly EmulatedCloud[],
): ParsedAuthorization | undefined {
  if (graph.length > 0 && !clouds.some((cloud) => cloud.graphHost === graphHost))
    return { kind: 'refused', error: unknownResourceError(graphHost) };
  if (unknown[0] !== undefined) {
    return refused(
      650053,
      `The application '${displayName}' asked for scope '${unknown[0]}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.`,
    );
  }
  return openId.includes('openid') || graph.length > 0 ? undefined : missing('scope');
}

function isLoopbackRedirect(redirectUri: string | undefined): redirectUri is string {
  if (redirectUri === undefined || !URL.canParse(redirectUri)) return false;
  const { protocol, hostname, username, hash } = new URL(redirectUri);
  return protocol === 'http:' && hostname === 'localhost' && username === '' && hash === '';
}

function redirectMismatch(redirectUri: string | undefined, { clientId }: EmulatedApplication): ParsedAuthorization {
  return refused(
    50011,
    `The redirect URI '${redirectUri ?? ''}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
  );
}

function notMultiTenant({ clientId, displayName }: EmulatedApplication): ParsedAuthorization {
  return refused(
    50194,
    `Application '${clientId}'(${displayName}) is not configured as a multi-tenant application. Use a tenant-specific endpoint or configure the application to be multi-tenant.`,
  );
}

function missing(parameter: string): ParsedAuthorization {
  return refused(900_144, `The request body must contain the following parameter: '${parameter}'.`);
}

function refused(number: number, text: string): ParsedAuthorization {
  return { kind: 'refused', error: { error: 'invalid_request', number, text } };
}
