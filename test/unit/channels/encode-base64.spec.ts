import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Length, bytesInBase64, encodeBase64 } from '../../../src-main/channels/encode-base64.ts';

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
