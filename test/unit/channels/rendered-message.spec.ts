import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMessageEncoder, toStoredMessage } from '../../../src-main/channels/rendered-message.ts';

test('whatever is in it, an encoded message is the JSON of the message that is stored', () => {
  const text = fc.string({ unit: 'binary' });
  const halfPairs = fc.constantFrom('\ud83d', '\udc00 株 "\\', '\u2028</script>');
  const message = fc.record({
    content: fc.oneof(
      fc.constant({}),
      fc.record({ to: fc.array(fc.record({ address: text }), { maxLength: 3 }), html: fc.oneof(text, halfPairs) }),
    ),
    attachments: fc.array(fc.record({ name: text, contentType: text, bytes: fc.uint8Array() }), { maxLength: 3 }),
  });
  // One for all, as for the messages of one session.
  const encode = createMessageEncoder();

  fc.assert(
    fc.property(message, (each) => {
      expect(Buffer.from(encode(each)).toString()).toBe(JSON.stringify(toStoredMessage(each)));
    }),
  );
});

test('a large attachment is encoded whole', () => {
  const bytes = new Uint8Array(1_000_001).map((_, index) => (index * 7) % 256);
  const encoded = createMessageEncoder()({
    content: { html: '' },
    attachments: [{ name: 'a', contentType: 'b', bytes }],
  });

  expect(JSON.parse(Buffer.from(encoded).toString())).toMatchObject({
    attachments: [{ contentBase64: Buffer.from(bytes).toString('base64') }],
  });
});
