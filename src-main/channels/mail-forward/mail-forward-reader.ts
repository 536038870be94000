/** Reads messages of other programs back as they were stored (product section 16.1). A source stores them, as bytes. */
import { forwardedMailSchema, mailForwardChannel } from '../../../src-shared/model/forwarded-mail.ts';
import type { StoredMessageReader } from '../channel.ts';

export const mailForwardReader: StoredMessageReader = {
  kind: mailForwardChannel,
  /** It is another program's message: that it is late says its own date. */
  asSentNow: (stored) => forwardedMailSchema.parse(stored),
};
