/**
 * Errors of Microsoft Entra ID by their number: what each means for an account, in words, and the next step. The numbers
 * refine what a person reads; an unknown one is shown in Microsoft's own words
 * (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes).
 */
import { advice, authorize, openApplicationSettings, type NextStep } from './failure-description.ts';

export interface EntraErrorMeaning {
  kind:
    | 'account-refused'
    | 'administrator-must-approve'
    | 'application-misconfigured'
    | 'application-not-found'
    | 'blocked-by-policy'
    | 'consent-missing'
    | 'offline'
    | 'sign-in-again'
    | 'sign-in-refused'
    | 'tenant-not-found'
    | 'unexpected-account-error';
  /** Where the title of the kind does not fit. */
  title?: string;
  /** True of a new sign-in as of a stored one. */
  detail: string;
  /** `null`: that of the kind. */
  nextStep: NextStep | null;
}

type Kind = EntraErrorMeaning['kind'];
const meaning = (
  kind: Kind,
  detail: string,
  nextStep: NextStep | string | null,
  title?: string,
): EntraErrorMeaning => ({
  kind,
  detail,
  nextStep: typeof nextStep === 'string' ? advice(nextStep) : nextStep,
  ...(title === undefined ? {} : { title }),
});

const account = (detail: string, nextStep: NextStep | string) => meaning('account-refused', detail, nextStep);
const policy = (detail: string, nextStep: string) => meaning('blocked-by-policy', detail, nextStep);
const again = (detail: string) => meaning('sign-in-again', detail, authorize);
const registration = (detail: string, nextStep: NextStep | string, title?: string) =>
  meaning('application-misconfigured', detail, nextStep, title);
const passing = (detail: string) => meaning('offline', detail, null);
const request = (detail: string) =>
  meaning('unexpected-account-error', detail, 'Install the newest version of this program, then authorize again.');

const entraErrors: Readonly<Record<number, EntraErrorMeaning>> = {
  // The account.
  50_014: account(
    'The guest account has not accepted its invitation yet.',
    'Accept the invitation, then authorize again.',
  ),
  50_020: account('The account belongs to another organization than the application.', authorize),
  50_034: account('The organization has no account with this name.', authorize),
  50_053: account(
    'The account is locked after too many attempts to sign in, or the sign-in came from an address with suspicious activity.',
    'Wait until the account is unlocked, or ask an administrator to unlock it, then authorize again.',
  ),
  50_055: account('The password of the account has expired.', 'Set a new password, then authorize again.'),
  50_056: account(
    'The account has no password in this directory.',
    'Ask an administrator to set one, then authorize again.',
  ),
  50_057: account('The account is disabled.', 'Ask an administrator to enable it, or authorize another account.'),
  50_105: account(
    'The account is not assigned to the application, and the application requires it.',
    'Ask an administrator to assign the account to the enterprise application, then authorize again.',
  ),
  50_126: account('The user name or the password is wrong.', authorize),
  50_135: account(
    'The password of the account has to be changed because of a risk that Microsoft has seen.',
    'Change the password, then authorize again.',
  ),
  50_144: account(
    'The Active Directory password of the account has expired.',
    'Set a new Active Directory password, then authorize again.',
  ),
  51_004: account('The directory of the organization does not contain the account.', authorize),
  90_072: account(
    'The account is not a member of the organization whose application is used.',
    'Have the account invited there as a guest, or authorize another account.',
  ),
  500_208: account('The application does not admit this type of account.', authorize),

  // Consent.
  65_001: meaning(
    'consent-missing',
    'Nobody has consented to what this application needs, or the consent was withdrawn.',
    authorize,
  ),
  65_004: meaning('sign-in-refused', 'The requested permissions were declined in the browser.', authorize),
  90_094: meaning(
    'administrator-must-approve',
    'Only an administrator of your organization can consent to this application.',
    'Ask an administrator to grant consent to the application, then authorize again.',
  ),
  90_095: meaning(
    'administrator-must-approve',
    'The administrators of your organization have been asked to approve this application.',
    'Authorize again when they have approved it.',
  ),

  // Policies of the organization.
  50_002: policy(
    'The organization admits sign-ins only through its own proxy.',
    'Ask an administrator about the tenant restrictions.',
  ),
  50_005: policy('A policy does not admit sign-ins from this operating system.', 'Ask an administrator to allow it.'),
  50_097: policy(
    'A policy requires a device that the organization knows.',
    'Register this computer with the organization, or ask an administrator to exempt the application.',
  ),
  50_129: policy(
    'A policy requires a device that is registered with the organization.',
    'Register this computer at work or school accounts, then authorize again.',
  ),
  50_131: policy(
    'A policy blocked the sign-in, for example because of the state of the device or suspicious activity.',
    'Ask an administrator to look at the sign-in log.',
  ),
  50_155: policy('The organization could not verify this device.', 'Ask an administrator to check its registration.'),
  53_000: policy(
    'A conditional access policy requires a compliant device, and this one is not.',
    'Enroll the device in the device management of your organization, then authorize again.',
  ),
  53_001: policy(
    'A conditional access policy requires a device that is joined to the domain, and this one is not.',
    'Authorize on a device that is joined to the domain.',
  ),
  53_002: policy(
    'A conditional access policy admits approved applications only.',
    'Ask an administrator to approve this application.',
  ),
  53_003: policy(
    'A conditional access policy of your organization blocked the sign-in.',
    'Ask an administrator to allow this sign-in, or authorize from a device that the policy allows.',
  ),
  53_004: policy(
    'Multifactor authentication has to be registered for the account, and a risk keeps that from being done now.',
    'Ask an administrator to register it for the account.',
  ),
  53_011: policy('The account is blocked because of a risk.', 'Ask an administrator to dismiss the risk.'),
  500_021: policy(
    'Your network admits sign-ins to certain organizations only, and this one is not among them.',
    'Ask an administrator of the network to allow this organization (tenant restrictions).',
  ),
  500_022: policy(
    'The tenant restrictions of your organization do not allow access to this organization.',
    'Ask an administrator to allow it.',
  ),
  500_212: policy(
    'The organization of the account does not allow access to the other organization.',
    'Ask an administrator to change the outbound access settings.',
  ),
  500_213: policy(
    'The organization does not admit accounts of the other organization.',
    'Ask an administrator to change the inbound access settings.',
  ),
  530_003: policy(
    'A policy requires a device that the organization manages, and this one is not managed.',
    'Authorize on a managed device.',
  ),
  530_032: policy('A security policy of the organization blocks this sign-in.', 'Ask an administrator to allow it.'),
  530_035: policy('The security defaults of the organization block this sign-in.', 'Ask an administrator to allow it.'),

  // What signing in again settles.
  16_000: again('Microsoft has to ask which account is meant.'),
  50_058: again('Nobody is signed in to Microsoft 365 any longer.'),
  50_072: again('Multifactor authentication has to be registered for the account first.'),
  50_074: again('Multifactor authentication is required, and it was not passed.'),
  50_076: again('Multifactor authentication is required.'),
  50_078: again('The multifactor authentication has expired.'),
  50_079: again('Security information for multifactor authentication has to be registered first.'),
  50_089: again('The sign-in took too long and has expired.'),
  50_132: again('The session ended with a change of the password.'),
  50_133: again('The session was revoked, or the password was changed.'),
  50_158: again('The organization requires a check by another service, and that was not passed.'),
  50_173: again('The sign-in was revoked, for example because the password was changed.'),
  54_005: again('The answer of this sign-in was used before.'),
  70_000: again('Microsoft does not accept the token of the sign-in.'),
  70_008: again('The token of the sign-in has expired.'),
  70_043: again('The organization requires a new sign-in after a certain time.'),
  700_082: again('The sign-in has expired, because it was not used for 90 days.'),

  // The registration of the application.
  50_011: registration(
    'The redirect address http://localhost is missing in the application registration.',
    'Add http://localhost under “Mobile and desktop applications” in the registration, then authorize again.',
  ),
  50_194: registration(
    'The application is registered for one organization only.',
    'Enter the tenant ID of that organization in the application settings, then authorize again.',
  ),
  65_005: registration(
    'The registration asks for permissions that Microsoft does not find.',
    'Add the delegated permissions Mail.Send and User.Read of Microsoft Graph to the registration.',
  ),
  70_001: registration('The application is disabled or unknown.', openApplicationSettings, 'Application not available'),
  70_011: registration(
    'Microsoft does not accept the permissions that were requested.',
    'Check the delegated permissions of the registration: Mail.Send and User.Read of Microsoft Graph.',
  ),
  500_011: registration(
    'The organization does not have Microsoft Graph, for which the permissions were requested.',
    'Ask an administrator to check the enterprise applications of the organization.',
  ),
  500_112: registration(
    'The redirect address of the answer is another one than that of the request.',
    'Check that the registration has http://localhost under “Mobile and desktop applications”.',
  ),
  650_052: registration(
    'The organization has not subscribed to the service that the application needs.',
    'Ask an administrator to check the subscriptions of the organization.',
  ),
  650_053: registration(
    'The application asked for a permission that does not exist.',
    'Check the API permissions of the registration: they must be of Microsoft Graph.',
  ),
  650_056: registration(
    'The registration names no permissions, or no administrator has consented to them.',
    'Add Mail.Send and User.Read to the registration and grant consent, then authorize again.',
  ),
  650_057: registration(
    'Microsoft Graph is not among the permissions of the registration.',
    'Add Mail.Send and User.Read of Microsoft Graph to the registration, then authorize again.',
  ),
  700_025: registration(
    'A secret was sent, which a public client must not have.',
    'Register the application as a public client under “Mobile and desktop applications”.',
  ),
  7_000_112: registration(
    'The application is disabled in the organization.',
    'Ask an administrator to enable sign-in for the enterprise application.',
    'Application disabled',
  ),
  7_000_215: registration(
    'The registration expects a client secret, and this program has none.',
    'Register http://localhost under “Mobile and desktop applications” and not under “Web”.',
  ),
  7_000_218: registration(
    'The registration does not allow public client flows, so Microsoft asks for a secret.',
    'Turn on “Allow public client flows” under Authentication in the registration, then authorize again.',
  ),
  7_000_222: registration(
    'The client secrets of the registration have expired; this program needs none.',
    'Register the application as a public client under “Mobile and desktop applications”.',
  ),
  700_011: meaning(
    'application-not-found',
    'The organization does not have the application that was asked for.',
    openApplicationSettings,
  ),
  700_016: meaning(
    'application-not-found',
    'No application with this client ID is registered in your organization, or nobody there has consented to it.',
    openApplicationSettings,
  ),
  1_000_031: policy('The organization does not admit the application at present.', 'Ask an administrator to allow it.'),

  // The organization.
  50_059: meaning(
    'tenant-not-found',
    'Microsoft cannot tell which organization is meant.',
    openApplicationSettings,
    'Organization not known',
  ),
  90_002: meaning(
    'tenant-not-found',
    'Microsoft 365 does not know an organization with this tenant ID.',
    openApplicationSettings,
  ),

  // What passes.
  50_033: passing('Microsoft reports an error that passes.'),
  50_087: passing('The multifactor authentication service has an error that passes.'),
  50_088: passing('The limit of calls for multifactor authentication is reached.'),
  50_196: passing('Microsoft has had too many requests for this sign-in in a short time.'),
  90_006: passing('A service that the sign-in needs is unavailable for the moment.'),
  90_012: passing('The sign-in service took too long to answer.'),
  90_024: passing('The sign-in service is overloaded for the moment.'),
  90_033: passing('The directory of Microsoft 365 is unavailable for the moment.'),
  90_055: passing('The organization has too many sign-in requests at present.'),
  90_090: passing('The sign-in service cannot reach the directory for the moment.'),

  // What this program asked.
  90_014: request('A field is missing in the request of this program.'),
  90_023: request('Microsoft does not accept the request of this program.'),
  900_144: request('A parameter is missing in the request of this program.'),
  9_002_313: request('Microsoft calls the request of this program malformed.'),
  9_002_325: request('The request of this program lacks the proof that public clients must give.'),
};

/** Numbers that have a sentence of their own. */
export const knownEntraErrors: readonly number[] = Object.keys(entraErrors).map(Number);

/** @returns `null` for a number that nobody has described yet */
export function meaningOfEntraError(number: number): EntraErrorMeaning | null {
  return entraErrors[number] ?? null;
}
