import { Hono } from 'hono';
import { gccHighCloud, cloudsOfSignIn, worldwideCloud, type EmulatedCloud } from '../emulated-clouds.ts';
import type { EmulatorEnv } from '../../emulator/emulator-env.ts';
import { hostOf, type EmulatorState } from '../emulator-state.ts';
import { entraErrorResponse } from './entra-error-response.ts';
import { unknownTenantError } from './entra-error.ts';

/** The facts that tell a cloud before anybody signs in. URLs are Microsoft's own: the client rewrites hosts. */
export function openIdConfigurationRoutes(state: EmulatorState): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => {
    const name = context.req.param('tenant');
    const authority = state.directory.findAuthority(name);
    if (!authority) return entraErrorResponse(context, state, unknownTenantError(name));
    if (authority.kind === 'any-tenant') {
      const [cloud = worldwideCloud] = cloudsOfSignIn(hostOf(context));
      return context.json(describeIssuer(name, '{tenantid}', cloud, null));
    }
    const { tenant } = authority;
    if (state.faults.take('gcc-high-tenant')) {
      const region = { scope: 'USGov', subScope: 'DODCON' };
      return context.json(describeIssuer(tenant.id, tenant.id, gccHighCloud, region));
    }
    const region = { scope: tenant.regionScope, subScope: tenant.regionSubScope };
    return context.json(describeIssuer(tenant.id, tenant.id, tenant.cloud, region));
  });

  routes.get('/common/discovery/instance', (context) =>
    context.json({
      tenant_discovery_endpoint:
        'https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration',
      'api-version': '1.1',
      metadata: [
        {
          preferred_network: 'login.microsoftonline.com',
          preferred_cache: 'login.windows.net',
          aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
        },
      ],
    }),
  );

  return routes;
}

function describeIssuer(
  pathTenant: string,
  issuerTenant: string,
  { signInHost, graphHost, instanceName }: EmulatedCloud,
  region: { scope: string; subScope: string | null } | null,
) {
  const base = `https://${signInHost}/${pathTenant}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `https://${signInHost}/${issuerTenant}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${graphHost}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    tenant_region_scope: region?.scope ?? null,
    ...(region?.subScope ? { tenant_region_sub_scope: region.subScope } : {}),
    cloud_instance_name: instanceName,
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: graphHost,
    rbac_url: 'https://pas.windows.net',
  };
}
