/**
 * What each refusal of Graph's sendMail means, as one table. Pure.
 *
 * The codes are those of Graph and of Exchange behind it (`ResponseCodeType` of Exchange Web Services; Outlook on the web
 * knows the ones about sending). Only what is known to concern the content or the recipients of this message asks a person
 * at once, and only what is known to concern every message of the account stops the account: a message that was wrongly
 * taken for the account's trouble would hold up all others.
 */

export type RefusalMeaning =
  /** A new token may help; else the account has to sign in again. */
  | 'token-refused'
  /** A new token may help; else the account, or only the other mailbox that is named, may not send. */
  | 'access-denied'
  | 'mailbox-over-quota'
  | 'sending-blocked'
  | 'sending-limit-reached'
  | 'account-disabled'
  | 'organization-blocked'
  | 'no-mailbox'
  /** The account has none, or the other mailbox that is named does not exist. */
  | 'mailbox-not-found'
  | 'send-as-denied'
  | 'recipients-refused'
  | 'message-too-large'
  | 'content-refused'
  | 'throttled'
  /** Certainly not sent, and passes. */
  | 'unavailable'
  /** Something between this computer and Microsoft 365 answered. */
  | 'something-else-answered'
  | 'gateway-timeout';

export interface RefusalRow {
  meaning: RefusalMeaning;
  /** Default: any status. */
  statuses?: readonly number[];
  /** Compared without regard to case. Default: any code. */
  codes?: readonly string[];
  /** With a status of 500 or more it does not rule out that the message was taken. */
  isOnlyBelow500?: true;
}

/** Exchange uses a code with several statuses: codes come first. The first row that fits counts. */
export const refusalTable: readonly RefusalRow[] = [
  {
    meaning: 'mailbox-over-quota',
    codes: ['ErrorQuotaExceeded', 'QuotaExceededException', 'ErrorMailboxQuotaExceeded'],
  },
  { meaning: 'mailbox-over-quota', statuses: [507] },
  {
    meaning: 'sending-blocked',
    codes: ['ErrorMessageSubmissionBlocked', 'ErrorAccountSuspend', 'ErrorAccountSuspendShowTierUpgrade'],
  },
  {
    meaning: 'sending-limit-reached',
    codes: [
      'ErrorSubmissionQuotaExceeded',
      'ErrorSendQuotaExceeded',
      'ErrorSendQuota',
      'ErrorExceededMessageLimit',
      'ErrorExceededMessageLimitShowTierUpgrade',
      'ErrorExceededHourlyMessageLimit',
    ],
  },
  { meaning: 'account-disabled', codes: ['ErrorAccountDisabled', 'AccountDisabled'] },
  { meaning: 'organization-blocked', codes: ['ErrorOrganizationAccessBlocked', 'ErrorTenantAccessBlocked'] },
  {
    meaning: 'no-mailbox',
    codes: [
      'MailboxNotEnabledForRESTAPI',
      'MailboxNotSupportedForRESTAPI',
      'ErrorMailboxNotEnabledForRESTAPI',
      // With 401: no mailbox has ever been made in this tenant. A new token says the same.
      'OrganizationFromTenantGuidNotFound',
      'ErrorInvalidLicense',
      // Of `/users/{address}`: nobody in the organization has it.
      'ErrorInvalidUser',
    ],
  },
  { meaning: 'mailbox-not-found', codes: ['ErrorNonExistentMailbox'] },
  { meaning: 'no-mailbox', statuses: [404], codes: ['ResourceNotFound', 'Request_ResourceNotFound'] },
  {
    meaning: 'token-refused',
    codes: ['InvalidAuthenticationToken', 'ErrorPasswordExpired', 'ErrorPasswordChangeRequired'],
  },
  { meaning: 'token-refused', statuses: [401] },
  {
    meaning: 'access-denied',
    codes: ['ErrorAccessDenied', 'AccessDenied', 'Authorization_RequestDenied', 'ErrorUserNotAllowedByPolicy'],
  },
  { meaning: 'access-denied', statuses: [403], codes: ['Forbidden'] },
  { meaning: 'send-as-denied', codes: ['ErrorSendAsDenied'] },
  {
    meaning: 'recipients-refused',
    codes: [
      'ErrorInvalidRecipients',
      'ErrorMissingRecipients',
      'ErrorMailRecipientNotFound',
      'ErrorInvalidSmtpAddress',
    ],
  },
  {
    meaning: 'message-too-large',
    codes: ['ErrorMessageSizeExceeded', 'ErrorAttachmentSizeLimitExceeded', 'ErrorDataSizeLimitExceeded'],
  },
  { meaning: 'message-too-large', statuses: [413] },
  {
    meaning: 'content-refused',
    codes: [
      'ErrorMessageBlocked',
      'ErrorMimeContentInvalid',
      'ErrorMimeContentConversionFailed',
      'ErrorSchemaValidation',
      'ErrorPropertyValidationFailure',
      'UnableToDeserializePostBody',
    ],
  },
  // 509: over the bandwidth that an application may use, which is throttling by another name.
  { meaning: 'throttled', statuses: [429, 509] },
  { meaning: 'gateway-timeout', statuses: [504] },
  { meaning: 'unavailable', statuses: [503] },
  // Turned away at the door, whatever the status.
  { meaning: 'unavailable', codes: ['ErrorServerBusy', 'TooManyRequests', 'ErrorMailboxStoreUnavailable'] },
  { meaning: 'something-else-answered', statuses: [407, 511] },
  {
    meaning: 'throttled',
    codes: ['ApplicationThrottled', 'ErrorMessageThrottled', 'ErrorExceededConnectionCount'],
    isOnlyBelow500: true,
  },
  {
    meaning: 'unavailable',
    codes: [
      'ErrorMessageTransientError',
      'ErrorInternalServerTransientError',
      'ErrorMailboxMoveInProgress',
      'ErrorMailboxFailover',
      'ErrorConnectionFailed',
      'ErrorInsufficientResources',
      'ErrorADUnavailable',
      'ErrorIrresolvableConflict',
      'ServiceUnavailable',
    ],
    isOnlyBelow500: true,
  },
  // Request timeout, conflict, precondition, misdirected, locked, too early, retry with.
  { meaning: 'unavailable', statuses: [408, 409, 412, 421, 423, 425, 449] },
];

/** @returns `null` for what is in no row */
export function meaningOfRefusal(status: number, code: string): RefusalMeaning | null {
  const known = code.toLowerCase();
  const row = refusalTable.find(
    ({ statuses, codes, isOnlyBelow500 }) =>
      (statuses === undefined || statuses.includes(status)) &&
      (codes === undefined || codes.some((each) => each.toLowerCase() === known)) &&
      !(isOnlyBelow500 === true && status >= 500),
  );
  return row?.meaning ?? null;
}
