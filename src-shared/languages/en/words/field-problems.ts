/** What is wrong in a field: sentences for the line under it, which say what to enter. */
const quoted = (text: string) => `“${text}”`;

export const fieldProblemsText = {
  plain: {
    'server-missing': 'Enter the name or address of the server.',
    'smtp-server-missing': 'Enter the name or address of the SMTP server.',
    'not-a-server': 'This is not a server name or address.',
    'not-https': 'Only HTTPS is used: enter the name or address without http://.',
    'not-a-port': 'Enter a port from 1 to 65535.',
    'from-missing': 'Enter the email address that messages come from.',
    'user-missing': 'Enter the user, often an email address.',
    'password-missing': 'Enter the password.',
    'password-for-other-server': 'Server or user has changed: enter the password again.',
    'password-for-other-address': 'The address has changed: enter the password again.',
    'not-a-poll-interval': 'Enter a number of minutes from 1 to 60.',
    'oauth-client-id-missing': 'Enter the application client ID of your OAuth client.',
    'not-an-oauth-client-id':
      'The client ID ends with .apps.googleusercontent.com, for example 1234-abcd.apps.googleusercontent.com.',
    'oauth-client-secret-missing': 'Enter the client secret of your OAuth client.',
    'blank-in-client-secret': 'A client secret has no blanks.',
    'client-id-missing': 'Enter the application client ID of your registration.',
    'client-id-not-a-guid': 'The client ID is a GUID such as 11112222-3333-4444-5555-666677778888.',
    'tenant-id-missing': 'Enter the tenant ID of your organization.',
    'not-a-tenant': 'The tenant ID is a GUID or a verified domain name such as contoso.com.',
    'needs-own-application':
      'To sign in as the application itself, enter the client ID and tenant ID of your own registration.',
    'send-as-missing': 'Enter the email address of the mailbox to send as.',
    'mailbox-missing': 'Enter the email address of the mailbox to send from.',
    'certificate-missing': 'Choose the certificate of the application, with its private key.',
    'recipients-missing': 'Enter at least one recipient.',
    'subject-missing': 'Enter a subject.',
    'not-a-day-of-month': 'Enter a day from 1 to 31.',
    'not-a-number-of-days': 'Enter a number of days from 1 to 3650.',
    'not-an-end-date': 'Enter a date such as 2026-12-31, or nothing.',
    'channels-missing': 'Choose at least one.',
    'nothing-to-ignore': 'Enter a reason or an object above: what is ignored has to be named.',
    'rule-says-nothing': 'Enter a condition here or below, or choose what happens.',
    'name-missing': 'Enter a name.',
    'channel-name-missing': 'Enter a name, by which you recognize the channel.',
    'quiet-hours-empty': 'Enter another time than the one at which quiet hours begin.',
    'condition-missing': 'Enter at least one condition. Without one, every mail would be recognized.',
    'result-missing': 'Enter by which text at least one result is known.',
    'not-a-grace': 'Enter minutes from 1 to 10080, which is a week.',
    'not-a-count': 'Enter a whole number from 1 to 1000.',
    'weekdays-missing': 'Choose at least one day.',
    'cron-line-missing': 'Enter a cron line, for example 0 2 * * 1-5.',
  },
  badRecipient: (text: string) => `${quoted(text)} is not an email address.`,
  /** @param moreCount - of those that are not named */
  badRecipients: (texts: readonly string[], moreCount: number) => {
    const named = texts.map(quoted).join(', ');
    return moreCount === 0
      ? `These are not email addresses: ${named}.`
      : `These are not email addresses: ${named} and ${moreCount} more.`;
  },
  tooManyRecipients: (count: number, most: number) => `At most ${most} recipients can be entered; these are ${count}.`,
  notAddressRanges: (texts: string) => `Not an IP address or a range like 192.168.1.0/24: ${texts}.`,
  textTooLong: (maxLength: number) => `Enter at most ${maxLength} characters.`,
  nameTooLong: (maxLength: number) => `Enter a name of at most ${maxLength} characters.`,
  backupUserMissing: (example: string) => `Enter a user, for example ${example}.`,
  notATime: (example: string) => `Enter a time from 00:00 to 23:59, for example ${example}.`,
  notATimeZone: (text: string) => `${quoted(text)} is not a time zone. Enter one such as Europe/Berlin.`,
  notATimeZoneOrEmpty: (text: string) =>
    `${quoted(text)} is not a time zone. Enter one such as Europe/Berlin, or nothing.`,
} as const;
