/** Which Microsoft cloud a tenant lives in, and whether this program can send from there (product section 3.6). Pure. */

/** What Entra ID tells of a tenant; `null` where it said nothing. */
export interface TenantRegion {
  cloudInstanceName: string | null;
  regionSubScope: string | null;
}

export interface TenantRegionReader {
  /** Asks before a sign-in, where the tenant is known, and after it. `unknown` (no answer) is no reason to refuse. Never rejects. */
  read(
    tenant: string,
  ): Promise<{ kind: 'known'; region: TenantRegion } | { kind: 'no-such-tenant' } | { kind: 'unknown' }>;
}

/** @returns the name of the region that cannot be used, or `null`. GCC works through the worldwide endpoints. */
export function decideUnsupportedRegion({ cloudInstanceName, regionSubScope }: TenantRegion): string | null {
  switch (regionSubScope?.toUpperCase()) {
    case 'DODCON':
      return 'US Government GCC High';
    case 'DOD':
      return 'US Government DoD';
    default:
      break;
  }
  switch (cloudInstanceName?.toLowerCase()) {
    case undefined:
    case 'microsoftonline.com':
      return null;
    case 'microsoftonline.us':
      return 'US Government GCC High or DoD';
    case 'partner.microsoftonline.cn':
    case 'chinacloudapi.cn':
      return 'China (21Vianet)';
    default:
      return `another cloud (${cloudInstanceName ?? ''})`;
  }
}
