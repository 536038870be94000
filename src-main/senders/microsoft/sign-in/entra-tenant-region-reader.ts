/** Asks Entra ID which cloud a tenant lives in, from its OpenID configuration (no sign-in needed). */
import { z } from 'zod';
import { authorityOf, type MicrosoftCloud } from '../../../../src-shared/model/microsoft-clouds.ts';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { TenantRegionReader } from '../account/decide-region.ts';
import type { HttpClient } from '../../../platform/http-client.ts';

const name = z.string().transform((value) => outsideText(value));
const configurationSchema = z.object({
  cloud_instance_name: name.nullish(),
  tenant_region_sub_scope: name.nullish(),
});
const requestTimeoutMs = 15_000;

export class EntraTenantRegionReader implements TenantRegionReader {
  readonly #httpClient: HttpClient;

  constructor(httpClient: HttpClient) {
    this.#httpClient = httpClient;
  }

  async read(tenant: string, cloud: MicrosoftCloud): ReturnType<TenantRegionReader['read']> {
    try {
      const { status, body } = await this.#httpClient(
        `${authorityOf(cloud, encodeURIComponent(tenant))}/v2.0/.well-known/openid-configuration`,
        { signal: AbortSignal.timeout(requestTimeoutMs), maxAnswerBytes: 1024 * 1024 },
      );
      if (body.kind !== 'whole') return { kind: 'unknown' };
      if (status === 400 && /invalid_tenant|AADSTS90002/.test(body.text)) return { kind: 'no-such-tenant' };
      if (status !== 200) return { kind: 'unknown' };
      const configuration = configurationSchema.parse(JSON.parse(body.text));
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
