import { worldwideCloud, type EmulatedCloud } from './emulated-clouds.ts';
import type { EmulatedAccount, EmulatedApplication, EmulatedTenant } from './emulated-directory.ts';

/** What the tenant part of an authority URL names. `organizations` stands for every tenant. */
export type Authority = { kind: 'any-tenant' } | { kind: 'tenant'; tenant: EmulatedTenant };

/** Finds tenants, accounts and applications the way Entra does: by GUID or name, in any letter case. */
export class DirectoryLookup {
  readonly tenants: readonly EmulatedTenant[];
  readonly accounts: readonly EmulatedAccount[];
  readonly applications: readonly EmulatedApplication[];

  constructor(content: {
    tenants: readonly EmulatedTenant[];
    accounts: readonly EmulatedAccount[];
    applications: readonly EmulatedApplication[];
  }) {
    this.tenants = content.tenants;
    this.accounts = content.accounts;
    this.applications = content.applications;
    const orphan = this.accounts.find((account) => !this.tenants.some(({ id }) => id === account.tenantId));
    if (orphan) throw new Error(`The account ${orphan.address} belongs to no tenant of this emulator.`);
  }

  /** @param clouds - that have the tenant; default: any, since every cloud says where a tenant is */
  findAuthority(name: string, clouds?: readonly EmulatedCloud[]): Authority | undefined {
    const wanted = name.toLowerCase();
    if (wanted === 'organizations' || wanted === 'common') return { kind: 'any-tenant' };
    const tenant = this.tenants.find(({ id, domains }) => id === wanted || domains.includes(wanted));
    return tenant && (clouds?.includes(tenant.cloud) ?? true) ? { kind: 'tenant', tenant } : undefined;
  }

  /** @param clouds - in which it is registered */
  findApplication(clientId: string, clouds: readonly EmulatedCloud[]): EmulatedApplication | undefined {
    return this.applications.find(
      (application) => application.clientId === clientId.toLowerCase() && clouds.includes(this.#cloudOf(application)),
    );
  }

  accountsOf(clouds: readonly EmulatedCloud[]): readonly EmulatedAccount[] {
    return this.accounts.filter((account) => clouds.includes(this.tenantOf(account).cloud));
  }

  findAccount(address: string): EmulatedAccount | undefined {
    return this.accounts.find((account) => account.address.toLowerCase() === address.toLowerCase());
  }

  tenantOf(account: EmulatedAccount): EmulatedTenant {
    const tenant = this.tenants.find(({ id }) => id === account.tenantId);
    if (!tenant) throw new Error(`The account ${account.address} belongs to no tenant of this emulator.`);
    return tenant;
  }

  #cloudOf({ tenantId }: EmulatedApplication): EmulatedCloud {
    return this.tenants.find(({ id }) => id === tenantId)?.cloud ?? worldwideCloud;
  }
}
