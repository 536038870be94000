import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Length, bytesInBase64, encodeBase64 } from '../../../../src-main/channels/email/encode-base64.ts';
import { requestBytesOf } from '../../../../src-main/channels/email/request-size.ts';
import { mailMessage } from '../../../builders/mail-message.ts';
import { postedBytesOf } from '../../../fixtures/posted-bytes.ts';

test('a request is never larger than reckoned, and hardly smaller', async () => {
  const text = fc.string({ unit: 'binary' });
  const message = fc.record({
    sendAs: fc.option(text),
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
      const [reckoned, posted] = [requestBytesOf(each), await postedBytesOf(each)];
      expect(posted).toBeLessThanOrEqual(reckoned);
      expect(reckoned - posted).toBeLessThan(400);
    }),
  );
});

test('attachments count with every byte of their base64', async () => {
  const attachment = (contentBase64: string) => ({ name: 'a', contentType: 'b', contentBase64 });
  const sizes = ['', 'x'.repeat(40_000)].map((text) =>
    requestBytesOf(mailMessage({ attachments: [attachment(text)] })),
  );

  expect((sizes[1] ?? 0) - (sizes[0] ?? 0)).toBe(40_000);
});

test('base64 is what everyone else makes of it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(base64Length(bytes.length)).toBe(encodeBase64(bytes).length);
      expect(bytesInBase64(base64Length(bytes.length))).toBeGreaterThanOrEqual(bytes.length);
    }),
  );
  const large = new Uint8Array(1_000_001).map((_, index) => (index * 7) % 256);
  expect(encodeBase64(large)).toBe(Buffer.from(large).toString('base64'));
});
