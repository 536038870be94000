/**
 * Errors of Microsoft Entra ID by their number: what each means for an account, and what a person can do where that is more
 * than its kind says (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes). True of a new sign-in as of
 * a stored one.
 */
export const entraErrorsText = {
  // The account.
  50_014: {
    detail: 'The guest account has not accepted its invitation yet.',
    advice: 'Accept the invitation, then authorize again.',
  },
  50_020: { detail: 'The account belongs to another organization than the application.' },
  50_034: { detail: 'The organization has no account with this name.' },
  50_053: {
    detail:
      'The account is locked after too many attempts to sign in, or the sign-in came from an address with suspicious activity.',
    advice: 'Wait until the account is unlocked, or ask an administrator to unlock it, then authorize again.',
  },
  50_055: { detail: 'The password of the account has expired.', advice: 'Set a new password, then authorize again.' },
  50_056: {
    detail: 'The account has no password in this directory.',
    advice: 'Ask an administrator to set one, then authorize again.',
  },
  50_057: {
    detail: 'The account is disabled.',
    advice: 'Ask an administrator to enable it, or authorize another account.',
  },
  50_105: {
    detail: 'The account is not assigned to the application, and the application requires it.',
    advice: 'Ask an administrator to assign the account to the enterprise application, then authorize again.',
  },
  50_126: { detail: 'The user name or the password is wrong.' },
  50_135: {
    detail: 'The password of the account has to be changed because of a risk that Microsoft has seen.',
    advice: 'Change the password, then authorize again.',
  },
  50_144: {
    detail: 'The Active Directory password of the account has expired.',
    advice: 'Set a new Active Directory password, then authorize again.',
  },
  51_004: { detail: 'The directory of the organization does not contain the account.' },
  90_072: {
    detail: 'The account is not a member of the organization whose application is used.',
    advice: 'Have the account invited there as a guest, or authorize another account.',
  },
  500_208: { detail: 'The application does not admit this type of account.' },

  // Consent.
  65_001: { detail: 'Nobody has consented to what this application needs, or the consent was withdrawn.' },
  65_004: { detail: 'The requested permissions were declined in the browser.' },
  90_094: {
    detail: 'Only an administrator of your organization can consent to this application.',
    advice: 'Ask an administrator to grant consent to the application, then authorize again.',
  },
  90_095: {
    detail: 'The administrators of your organization have been asked to approve this application.',
    advice: 'Authorize again when they have approved it.',
  },

  // Policies of the organization.
  50_002: {
    detail: 'The organization admits sign-ins only through its own proxy.',
    advice: 'Ask an administrator about the tenant restrictions.',
  },
  50_005: {
    detail: 'A policy does not admit sign-ins from this operating system.',
    advice: 'Ask an administrator to allow it.',
  },
  50_097: {
    detail: 'A policy requires a device that the organization knows.',
    advice: 'Register this computer with the organization, or ask an administrator to exempt the application.',
  },
  50_129: {
    detail: 'A policy requires a device that is registered with the organization.',
    advice: 'Register this computer at work or school accounts, then authorize again.',
  },
  50_131: {
    detail: 'A policy blocked the sign-in, for example because of the state of the device or suspicious activity.',
    advice: 'Ask an administrator to look at the sign-in log.',
  },
  50_155: {
    detail: 'The organization could not verify this device.',
    advice: 'Ask an administrator to check its registration.',
  },
  53_000: {
    detail: 'A conditional access policy requires a compliant device, and this one is not.',
    advice: 'Enroll the device in the device management of your organization, then authorize again.',
  },
  53_001: {
    detail: 'A conditional access policy requires a device that is joined to the domain, and this one is not.',
    advice: 'Authorize on a device that is joined to the domain.',
  },
  53_002: {
    detail: 'A conditional access policy admits approved applications only.',
    advice: 'Ask an administrator to approve this application.',
  },
  53_003: {
    detail: 'A conditional access policy of your organization blocked the sign-in.',
    advice: 'Ask an administrator to allow this sign-in, or authorize from a device that the policy allows.',
  },
  53_004: {
    detail:
      'Multifactor authentication has to be registered for the account, and a risk keeps that from being done now.',
    advice: 'Ask an administrator to register it for the account.',
  },
  53_011: { detail: 'The account is blocked because of a risk.', advice: 'Ask an administrator to dismiss the risk.' },
  500_021: {
    detail: 'Your network admits sign-ins to certain organizations only, and this one is not among them.',
    advice: 'Ask an administrator of the network to allow this organization (tenant restrictions).',
  },
  500_022: {
    detail: 'The tenant restrictions of your organization do not allow access to this organization.',
    advice: 'Ask an administrator to allow it.',
  },
  500_212: {
    detail: 'The organization of the account does not allow access to the other organization.',
    advice: 'Ask an administrator to change the outbound access settings.',
  },
  500_213: {
    detail: 'The organization does not admit accounts of the other organization.',
    advice: 'Ask an administrator to change the inbound access settings.',
  },
  530_003: {
    detail: 'A policy requires a device that the organization manages, and this one is not managed.',
    advice: 'Authorize on a managed device.',
  },
  530_032: {
    detail: 'A security policy of the organization blocks this sign-in.',
    advice: 'Ask an administrator to allow it.',
  },
  530_035: {
    detail: 'The security defaults of the organization block this sign-in.',
    advice: 'Ask an administrator to allow it.',
  },

  // What signing in again settles.
  16_000: { detail: 'Microsoft has to ask which account is meant.' },
  50_058: { detail: 'Nobody is signed in to Microsoft 365 any longer.' },
  50_072: { detail: 'Multifactor authentication has to be registered for the account first.' },
  50_074: { detail: 'Multifactor authentication is required, and it was not passed.' },
  50_076: { detail: 'Multifactor authentication is required.' },
  50_078: { detail: 'The multifactor authentication has expired.' },
  50_079: { detail: 'Security information for multifactor authentication has to be registered first.' },
  50_089: { detail: 'The sign-in took too long and has expired.' },
  50_132: { detail: 'The session ended with a change of the password.' },
  50_133: { detail: 'The session was revoked, or the password was changed.' },
  50_158: { detail: 'The organization requires a check by another service, and that was not passed.' },
  50_173: { detail: 'The sign-in was revoked, for example because the password was changed.' },
  54_005: { detail: 'The answer of this sign-in was used before.' },
  70_000: { detail: 'Microsoft does not accept the token of the sign-in.' },
  70_008: { detail: 'The token of the sign-in has expired.' },
  70_043: { detail: 'The organization requires a new sign-in after a certain time.' },
  700_082: { detail: 'The sign-in has expired, because it was not used for 90 days.' },

  // The registration of the application.
  50_011: {
    detail: 'The redirect address http://localhost is missing in the application registration.',
    advice: 'Add http://localhost under “Mobile and desktop applications” in the registration, then authorize again.',
  },
  50_194: {
    detail: 'The application is registered for one organization only.',
    advice: 'Enter the tenant ID of that organization in the application settings, then authorize again.',
  },
  65_005: {
    detail: 'The registration asks for permissions that Microsoft does not find.',
    advice: 'Add the delegated permissions Mail.Send and User.Read of Microsoft Graph to the registration.',
  },
  70_001: { title: 'Application not available', detail: 'The application is disabled or unknown.' },
  70_011: {
    detail: 'Microsoft does not accept the permissions that were requested.',
    advice: 'Check the delegated permissions of the registration: Mail.Send and User.Read of Microsoft Graph.',
  },
  500_011: {
    detail: 'The organization does not have Microsoft Graph, for which the permissions were requested.',
    advice: 'Ask an administrator to check the enterprise applications of the organization.',
  },
  500_112: {
    detail: 'The redirect address of the answer is another one than that of the request.',
    advice: 'Check that the registration has http://localhost under “Mobile and desktop applications”.',
  },
  650_052: {
    detail: 'The organization has not subscribed to the service that the application needs.',
    advice: 'Ask an administrator to check the subscriptions of the organization.',
  },
  650_053: {
    detail: 'The application asked for a permission that does not exist.',
    advice: 'Check the API permissions of the registration: they must be of Microsoft Graph.',
  },
  650_056: {
    detail: 'The registration names no permissions, or no administrator has consented to them.',
    advice: 'Add Mail.Send and User.Read to the registration and grant consent, then authorize again.',
  },
  650_057: {
    detail: 'Microsoft Graph is not among the permissions of the registration.',
    advice: 'Add Mail.Send and User.Read of Microsoft Graph to the registration, then authorize again.',
  },
  700_025: {
    detail: 'A secret was sent, which a public client must not have.',
    advice: 'Register the application as a public client under “Mobile and desktop applications”.',
  },
  7_000_112: {
    title: 'Application disabled',
    detail: 'The application is disabled in the organization.',
    advice: 'Ask an administrator to enable sign-in for the enterprise application.',
  },
  7_000_215: {
    detail: 'The registration expects a client secret, and this program has none.',
    advice: 'Register http://localhost under “Mobile and desktop applications” and not under “Web”.',
  },
  7_000_218: {
    detail: 'The registration does not allow public client flows, so Microsoft asks for a secret.',
    advice: 'Turn on “Allow public client flows” under Authentication in the registration, then authorize again.',
  },
  7_000_222: {
    detail: 'The client secrets of the registration have expired; this program needs none.',
    advice: 'Register the application as a public client under “Mobile and desktop applications”.',
  },
  700_011: { detail: 'The organization does not have the application that was asked for.' },
  700_016: {
    detail:
      'No application with this client ID is registered in your organization, or nobody there has consented to it.',
  },
  1_000_031: {
    detail: 'The organization does not admit the application at present.',
    advice: 'Ask an administrator to allow it.',
  },

  // The organization.
  50_059: { title: 'Organization not known', detail: 'Microsoft cannot tell which organization is meant.' },
  90_002: { detail: 'Microsoft 365 does not know an organization with this tenant ID.' },

  // What passes.
  50_033: { detail: 'Microsoft reports an error that passes.' },
  50_087: { detail: 'The multifactor authentication service has an error that passes.' },
  50_088: { detail: 'The limit of calls for multifactor authentication is reached.' },
  50_196: { detail: 'Microsoft has had too many requests for this sign-in in a short time.' },
  90_006: { detail: 'A service that the sign-in needs is unavailable for the moment.' },
  90_012: { detail: 'The sign-in service took too long to answer.' },
  90_024: { detail: 'The sign-in service is overloaded for the moment.' },
  90_033: { detail: 'The directory of Microsoft 365 is unavailable for the moment.' },
  90_055: { detail: 'The organization has too many sign-in requests at present.' },
  90_090: { detail: 'The sign-in service cannot reach the directory for the moment.' },

  // What this program asked.
  90_014: {
    detail: 'A field is missing in the request of this program.',
    advice: 'Install the newest version of this program, then authorize again.',
  },
  90_023: {
    detail: 'Microsoft does not accept the request of this program.',
    advice: 'Install the newest version of this program, then authorize again.',
  },
  900_144: {
    detail: 'A parameter is missing in the request of this program.',
    advice: 'Install the newest version of this program, then authorize again.',
  },
  9_002_313: {
    detail: 'Microsoft calls the request of this program malformed.',
    advice: 'Install the newest version of this program, then authorize again.',
  },
  9_002_325: {
    detail: 'The request of this program lacks the proof that public clients must give.',
    advice: 'Install the newest version of this program, then authorize again.',
  },
} as const;
