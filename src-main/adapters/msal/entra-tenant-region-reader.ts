/** Asks Entra ID which cloud a tenant lives in, from its OpenID configuration (no sign-in needed). */
import { z } from 'zod';
import type { TenantRegionReader } from '../../account/decide-region.ts';
import type { HttpClient } from '../../system-ports/http-client.ts';

const configurationSchema = z.object({
  cloud_instance_name: z.string().nullish(),
  tenant_region_sub_scope: z.string().nullish(),
});
const requestTimeoutMs = 15_000;

export class EntraTenantRegionReader implements TenantRegionReader {
  readonly #httpClient: HttpClient;

  constructor(httpClient: HttpClient) {
    this.#httpClient = httpClient;
  }

  async read(tenant: string): ReturnType<TenantRegionReader['read']> {
    try {
      const response = await this.#httpClient(
        `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`,
        { signal: AbortSignal.timeout(requestTimeoutMs) },
      );
      const text = await response.text();
      if (response.status === 400 && /invalid_tenant|AADSTS90002/.test(text)) return { kind: 'no-such-tenant' };
      if (response.status !== 200) return { kind: 'unknown' };
      const configuration = configurationSchema.parse(JSON.parse(text));
      return {
        kind: 'known',
        region: {
          cloudInstanceName: configuration.cloud_instance_name ?? null,
          regionSubScope: configuration.tenant_region_sub_scope ?? null,
        },
      };
    } catch {
      return { kind: 'unknown' };
    }
  }
}
