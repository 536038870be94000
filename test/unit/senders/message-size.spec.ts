import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64 } from '../../../src-main/channels/encode-base64.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import { sizeOfMessage } from '../../../src-main/senders/message-size.ts';
import { mailMessage } from '../../builders/mail-message.ts';
import { postedBytesOf } from '../../fixtures/posted-bytes.ts';

test('a request is never larger than reckoned, and hardly smaller', async () => {
  const text = fc.string({ unit: 'binary' });
  const message = fc.record({
    recipients: fc.array(fc.record({ address: text, name: text }), { maxLength: 3 }),
    subject: text,
    html: text,
    importance: fc.constantFrom('normal' as const, 'high' as const),
    attachments: fc.array(
      fc.record({ name: text, contentType: text, contentBase64: fc.uint8Array().map(encodeBase64) }),
      { maxLength: 3 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(message, async (each) => {
      const [reckoned, posted] = [sizeOfMessage(each, graphMessageLimits), await postedBytesOf(each)];
      expect(posted).toBeLessThanOrEqual(reckoned);
      expect(reckoned - posted).toBeLessThan(400);
    }),
  );
});

test('attachments count with every byte of their base64', async () => {
  const attachment = (contentBase64: string) => ({ name: 'a', contentType: 'b', contentBase64 });
  const sizes = ['', 'x'.repeat(40_000)].map((text) =>
    sizeOfMessage(mailMessage({ attachments: [attachment(text)] }), graphMessageLimits),
  );

  expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBe(40_000);
});
