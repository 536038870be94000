import type { HttpBody } from './http-client.ts';

/**
 * Reads a body to its end, or gives up where it is longer than `maxBytes`: leaving the iteration closes the stream. Never
 * rejects.
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HttpBody> {
  if (maxBytes === 0) return { kind: 'unread' };
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    for await (const chunk of chunks) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) return { kind: 'unread' };
      parts.push(chunk);
    }
  } catch (error) {
    return { kind: 'broken-off', error };
  }
  return { kind: 'whole', text: new TextDecoder('utf-8').decode(join(parts, sizeBytes)) };
}

function join(parts: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
