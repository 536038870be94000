import type {
  EmailAddress,
  FileAttachment,
  InternetMessageHeader,
  ItemBody,
  Message,
  Recipient,
} from '@microsoft/microsoft-graph-types';
import { z } from 'zod';

/** OData annotations may stand anywhere; other names must belong to the type, as Graph insists. */
type Properties<Type> = Partial<Record<keyof Type, z.ZodType>>;

const text = z.string().nullish();
const flag = z.boolean().nullish();

const emailAddress = z.strictObject({ address: text, name: text } satisfies Properties<EmailAddress>);
const recipient = z.strictObject({ emailAddress: emailAddress.nullish() } satisfies Properties<Recipient>);
const recipients = z.array(recipient).nullish();
const itemBody = z.strictObject({
  content: text,
  contentType: enumMember('text', 'html').nullish(),
} satisfies Properties<ItemBody>);
const internetMessageHeader = z.strictObject({
  name: text,
  value: text,
} satisfies Properties<InternetMessageHeader>);

const fileAttachment = z.strictObject({
  id: z.string().optional(),
  name: text,
  contentType: text,
  contentBytes: z.base64({ error: 'Cannot convert the literal to the expected type Edm.Binary.' }).nullish(),
  contentId: text,
  contentLocation: text,
  isInline: z.boolean().optional(),
  lastModifiedDateTime: text,
  size: z.int().optional(),
} satisfies Properties<FileAttachment>);

const message = z.strictObject({
  id: z.string().optional(),
  attachments: z.array(fileAttachment).nullish(),
  bccRecipients: recipients,
  body: itemBody.nullish(),
  bodyPreview: text,
  categories: z.array(z.string()).nullish(),
  ccRecipients: recipients,
  changeKey: text,
  conversationId: text,
  conversationIndex: text,
  createdDateTime: text,
  extensions: z.array(z.unknown()).nullish(),
  flag: z.unknown().optional(),
  from: recipient.nullish(),
  hasAttachments: flag,
  importance: enumMember('low', 'normal', 'high').nullish(),
  inferenceClassification: enumMember('focused', 'other').nullish(),
  internetMessageHeaders: z.array(internetMessageHeader).nullish(),
  internetMessageId: text,
  isDeliveryReceiptRequested: flag,
  isDraft: flag,
  isRead: flag,
  isReadReceiptRequested: flag,
  lastModifiedDateTime: text,
  multiValueExtendedProperties: z.array(z.unknown()).nullish(),
  parentFolderId: text,
  receivedDateTime: text,
  replyTo: recipients,
  sender: recipient.nullish(),
  sentDateTime: text,
  singleValueExtendedProperties: z.array(z.unknown()).nullish(),
  subject: text,
  toRecipients: recipients,
  uniqueBody: itemBody.nullish(),
  webLink: text,
} satisfies Record<keyof Message, z.ZodType>);

/** The parameters of the action `sendMail`, which Graph matches in any letter case; parse after `normaliseParameters`. */
export const sendMailSchema = z.strictObject({ message, saveToSentItems: z.boolean().nullish() });

export type SendMailBody = z.infer<typeof sendMailSchema>;
export type GraphMessage = SendMailBody['message'];
export type GraphRecipient = z.infer<typeof recipient>;

/** Which Graph type the object at this place of the body has, for the refusal's words. */
export function typeNameAt(path: readonly PropertyKey[]): string {
  const place = path.filter((step) => typeof step === 'string').at(-1);
  if (place === undefined) return 'sendMail';
  return Object.hasOwn(typeNames, place) ? (typeNames[place] ?? place) : 'microsoft.graph.recipient';
}

const typeNames: Readonly<Record<string, string>> = {
  message: 'microsoft.graph.message',
  body: 'microsoft.graph.itemBody',
  uniqueBody: 'microsoft.graph.itemBody',
  emailAddress: 'microsoft.graph.emailAddress',
  attachments: 'microsoft.graph.fileAttachment',
  internetMessageHeaders: 'microsoft.graph.internetMessageHeader',
};

/** Graph reads enumeration members in any letter case (`HTML`, `High`). */
function enumMember<const Members extends readonly [string, ...string[]]>(...members: Members) {
  const member = z.enum(members, { error: ({ input }) => `Requested value '${String(input)}' was not found.` });
  return z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), member);
}
