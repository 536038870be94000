import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageEncoder, toMailMessage } from '../../../../src-main/channels/email/composed-message.ts';

test('whatever is in it, an encoded message is the JSON of the message that is sent', () => {
  const text = fc.string({ unit: 'binary' });
  const halfPairs = fc.constantFrom('\ud83d', '\udc00 株 "\\', '\u2028</script>');
  const message = fc.record({
    sendAs: fc.option(text),
    recipients: fc.array(fc.record({ address: text, name: text }), { maxLength: 3 }),
    subject: fc.oneof(text, halfPairs),
    html: fc.oneof(text, halfPairs),
    importance: fc.constantFrom('normal' as const, 'high' as const),
    attachments: fc.array(fc.record({ name: text, contentType: text, bytes: fc.uint8Array() }), { maxLength: 3 }),
  });
  // One for all, as for the messages of one session.
  const encode = createMessageEncoder();

  fc.assert(
    fc.property(message, (each) => {
      expect(Buffer.from(encode(each)).toString()).toBe(JSON.stringify(toMailMessage(each)));
    }),
  );
});

test('a large attachment is encoded whole', () => {
  const bytes = new Uint8Array(1_000_001).map((_, index) => (index * 7) % 256);
  const message = { sendAs: null, recipients: [], subject: '', html: '', importance: 'normal' as const };
  const encoded = createMessageEncoder()({ ...message, attachments: [{ name: 'a', contentType: 'b', bytes }] });

  expect(JSON.parse(Buffer.from(encoded).toString())).toMatchObject({
    attachments: [{ contentBase64: Buffer.from(bytes).toString('base64') }],
  });
});
