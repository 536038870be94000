import type { MicrosoftCloud } from '../../src-shared/model/microsoft-clouds.ts';
import type { TenantRegionReader } from '../../src-main/senders/microsoft/account/decide-region.ts';

type TenantReading = Awaited<ReturnType<TenantRegionReader['read']>>;

/** Says the same of every tenant; a promise holds the answer back. */
export class FixedTenantRegionReader implements TenantRegionReader {
  readonly asked: string[] = [];
  reading: TenantReading | Promise<TenantReading> = { kind: 'unknown' };

  async read(tenant: string, cloud: MicrosoftCloud): Promise<TenantReading> {
    this.asked.push(`${tenant} at ${cloud}`);
    return await this.reading;
  }
}
