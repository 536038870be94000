import { invalidRecipientsError, sendAsDeniedError } from './graph-error.ts';
import type { GraphError } from './graph-error.ts';
import type { GraphMessage, GraphRecipient } from './send-mail-schema.ts';
import type { MailOrigin } from './mail-origin.ts';

const maxRecipients = 500;
const maxSubjectLength = 255;
const maxCustomHeaders = 5;
const addressPattern = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)*$/;

/** The first reason for which Exchange would refuse this message, if any. */
export function findRefusal(message: GraphMessage, origin: MailOrigin): GraphError | undefined {
  return (
    findRecipientRefusal(message) ??
    findSubjectRefusal(message) ??
    findHeaderRefusal(message) ??
    findAttachmentRefusal(message) ??
    findSenderRefusal(message, origin)
  );
}

function findRecipientRefusal({
  toRecipients,
  ccRecipients,
  bccRecipients,
  replyTo,
}: GraphMessage): GraphError | undefined {
  const recipients = [...(toRecipients ?? []), ...(ccRecipients ?? []), ...(bccRecipients ?? [])];
  if (recipients.length === 0) return invalidRecipientsError('');
  if (recipients.length > maxRecipients) {
    return badRequest(
      'ErrorExceededMaxRecipientCount',
      `The message has ${recipients.length} recipients; at most ${maxRecipients} are allowed.`,
    );
  }
  const bad = [...recipients, ...(replyTo ?? [])].find((recipient) => !addressPattern.test(addressOf(recipient)));
  return bad && invalidRecipientsError(addressOf(bad));
}

function findSubjectRefusal({ subject }: GraphMessage): GraphError | undefined {
  if ((subject ?? '').length <= maxSubjectLength) return undefined;
  return badRequest(
    'ErrorPropertyValidationFailure',
    `Property validation failure., The length of 'Subject' exceeds ${maxSubjectLength} characters.`,
  );
}

function findHeaderRefusal({ internetMessageHeaders: headers }: GraphMessage): GraphError | undefined {
  if (!headers) return undefined;
  // An empty collection is refused with the same words (msgraph-sdk-dotnet issue 2208).
  if (headers.length === 0 || headers.length > maxCustomHeaders) {
    return badRequest(
      'InvalidInternetMessageHeaderCollection',
      `Maximum number of headers in one message should be less than or equal to ${maxCustomHeaders}.`,
    );
  }
  const bad = headers.find(({ name, value }) => !/^x-[!-9;-~]+$/i.test(name ?? '') || /[\r\n]/.test(value ?? ''));
  return (
    bad &&
    badRequest(
      'InvalidInternetMessageHeader',
      `The internet message header name '${bad.name ?? ''}' should start with 'x-' or 'X-'.`,
    )
  );
}

function findAttachmentRefusal({ attachments }: GraphMessage): GraphError | undefined {
  const isNameless = attachments?.some(({ name }) => !name);
  return isNameless ? badRequest('ErrorRequiredPropertyMissing', 'Required property is missing., name') : undefined;
}

function findSenderRefusal(
  { from, sender }: GraphMessage,
  { account, maySendAsOthers }: MailOrigin,
): GraphError | undefined {
  const wanted = [from, sender].filter((each) => each !== null && each !== undefined).map(addressOf);
  const others = wanted
    .map((address) => address.toLowerCase())
    .filter((address) => address !== account.address.toLowerCase());
  const hasRight = others.every((address) => account.maySendAs.includes(address));
  return others.length === 0 || (hasRight && maySendAsOthers) ? undefined : sendAsDeniedError;
}

export function addressOf({ emailAddress }: GraphRecipient): string {
  return emailAddress?.address ?? '';
}

function badRequest(code: string, message: string): GraphError {
  return { status: 400, code, message };
}
