/** Strings of the Application Settings window. `&` stands before the access key. */
export const applicationSettingsText = {
  windowTitle: 'Microsoft 365 Application Settings',
  isCustom: '&Use custom application registration settings',
  clientId: 'Application client &ID:',
  tenantId: '&Tenant ID:',
  guide: '&How to register an application',
} as const;
