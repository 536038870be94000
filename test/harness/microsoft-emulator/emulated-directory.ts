/** A Microsoft 365 organization. Region facts are those of its OpenID configuration and ID tokens. */
export interface EmulatedTenant {
  id: string;
  displayName: string;
  /** First one is the `.onmicrosoft.com` name; each of them names the tenant in an authority URL. */
  domains: readonly [string, ...string[]];
  regionScope: string;
  regionSubScope: 'GCC' | 'DODCON' | 'DOD' | null;
}

/** A person who can be picked at sign-in. */
export interface EmulatedAccount {
  objectId: string;
  tenantId: string;
  /** User principal name and, where there is a mailbox, its address. */
  address: string;
  displayName: string;
  hasMailbox: boolean;
  /** Other mailboxes on which this account has Send As. */
  maySendAs: readonly string[];
}

/** An application registration. `tenantId` null means multi-tenant. */
export interface EmulatedApplication {
  clientId: string;
  displayName: string;
  tenantId: string | null;
  /** "Allow public client flows" of the registration. */
  isPublicFlowAllowed: boolean;
}

export const contosoTenant: EmulatedTenant = {
  id: '2c1b0f7e-93a4-4d52-8a6b-5f0e7d3c9a41',
  displayName: 'Contoso',
  domains: ['contoso.onmicrosoft.com', 'contoso.com'],
  regionScope: 'EU',
  regionSubScope: null,
};

/** US Government on the global endpoints: must work. Not among the defaults. */
export const governmentCommunityTenant: EmulatedTenant = {
  id: '7a9e4c15-0d36-4b8f-b2f1-6c8d5e3a1f02',
  displayName: 'Woodgrove County',
  domains: ['woodgrove.onmicrosoft.com', 'woodgrove.example'],
  regionScope: 'NA',
  regionSubScope: 'GCC',
};

export const adminAccount: EmulatedAccount = {
  objectId: 'a3d5c8f0-6b21-4e97-9c04-1f7e2b8d6a35',
  tenantId: contosoTenant.id,
  address: 'admin@contoso.com',
  displayName: 'Alex Admin',
  hasMailbox: true,
  maySendAs: ['backup-alerts@contoso.com'],
};

export const secondAccount: EmulatedAccount = {
  objectId: 'b7f1e2d4-3c58-4a06-8e9d-5a0c4f6b7182',
  tenantId: contosoTenant.id,
  address: 'second@contoso.com',
  displayName: 'Sam Second',
  hasMailbox: true,
  maySendAs: [],
};

export const guestAccount: EmulatedAccount = {
  objectId: 'c9e0a6b3-8d47-4f12-b5a8-2e3d1c7f9064',
  tenantId: contosoTenant.id,
  address: 'guest@contoso.com',
  displayName: 'Gus Guest',
  hasMailbox: false,
  maySendAs: [],
};

/** Not among the defaults; belongs to {@link governmentCommunityTenant}. */
export const governmentCommunityAccount: EmulatedAccount = {
  objectId: 'd4b2f8a1-5e60-4c39-a7d3-9f1b0e8c2756',
  tenantId: governmentCommunityTenant.id,
  address: 'clerk@woodgrove.example',
  displayName: 'Casey Clerk',
  hasMailbox: true,
  maySendAs: [],
};

/** What the distributor of a build registers: multi-tenant, public client. */
export const preinstalledApplication: EmulatedApplication = {
  clientId: '5d1f7a4e-3c7b-4b0a-9b1e-2f4c8a6e0d11',
  displayName: 'Backup Notifier for Microsoft 365',
  tenantId: null,
  isPublicFlowAllowed: true,
};

/** What an administrator registers in the own tenant. */
export const customApplication: EmulatedApplication = {
  clientId: '8f6a2c90-41d7-4e35-a0f3-7d9b5c1e2a34',
  displayName: 'Contoso Backup Mail',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: true,
};

/** A registration whose owner forgot "Allow public client flows". */
export const publicFlowOffApplication: EmulatedApplication = {
  clientId: '1e4b9d72-7c05-4f68-93ab-0d6e8f2a5c17',
  displayName: 'Contoso Web Portal',
  tenantId: contosoTenant.id,
  isPublicFlowAllowed: false,
};

export const defaultTenants: readonly EmulatedTenant[] = [contosoTenant];
export const defaultAccounts: readonly EmulatedAccount[] = [adminAccount, secondAccount, guestAccount];
export const defaultApplications: readonly EmulatedApplication[] = [
  preinstalledApplication,
  customApplication,
  publicFlowOffApplication,
];
