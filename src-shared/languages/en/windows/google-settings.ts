/** Strings of the window Google Gmail Application Settings. `&` stands before the access key. */
export const googleSettingsText = {
  windowTitle: 'Google Gmail Application Settings',
  isCustom: '&Use custom application registration settings',
  clientId: 'Application client &ID:',
  clientSecret: 'Client &secret:',
  storedSecret: 'Leave it empty to use the stored one',
  noPreinstalled:
    'This build has no preinstalled Google application. Create an OAuth client of the type “Desktop app” in the Google Cloud console.',
  testing:
    'While its consent screen is in Testing, Google ends each sign-in after 7 days. Publish it, or make it Internal.',
} as const;
