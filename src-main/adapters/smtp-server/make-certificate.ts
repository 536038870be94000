/**
 * A certificate that this program makes for itself (X.509, RFC 5280): whoever connects compares its fingerprint, so that it
 * says little. Written by hand, because Node reads certificates and makes none.
 */
import { createHash, generateKeyPair, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface MadeCertificate {
  /** PEM. */
  certificate: string;
  /** PEM, unencrypted. */
  key: string;
}

const generate = promisify(generateKeyPair);

/** RSA, because old devices know nothing else. @param name - whose it is @param nowMs - from when on it is valid, for ten years */
export async function makeCertificate(name: string, nowMs: number): Promise<MadeCertificate> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
  const body = toBeSigned(name, publicKey, nowMs);
  const signature = sign('sha256', body, privateKey);
  const der = sequence(body, rsaWithSha256, tagged(0x03, Buffer.from([0]), signature));
  return {
    certificate: new X509Certificate(der).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** SHA-256, as `AB:CD:...`. */
export function fingerprintOf(certificate: string): string {
  const digest = createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex');
  return (digest.toUpperCase().match(/../g) ?? []).join(':');
}

const dayMs = 24 * 60 * 60_000;

function toBeSigned(name: string, publicKey: KeyObject, nowMs: number): Buffer {
  // Commas, dots and the like are fine in a UTF-8 string; 64 characters are the most that a common name has.
  const issuer = sequence(tagged(0x31, sequence(objectId(2, 5, 4, 3), tagged(0x0c, Buffer.from(name.slice(0, 64))))));
  // A day before, because clocks differ.
  const validity = sequence(time(nowMs - dayMs), time(nowMs + 3_650 * dayMs));
  const serial = randomBytes(16);
  serial[0] = (serial[0] ?? 0) & 0x7f || 1;
  return sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, serial),
    rsaWithSha256,
    issuer,
    validity,
    issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
}

/** RFC 5280, 4.1.2.5: two digits of the year until 2049. */
function time(atMs: number): Buffer {
  const digits = new Date(atMs).toISOString().replaceAll(/[-:T]|\..*/g, '');
  const isShort = digits < '2050';
  return tagged(isShort ? 0x17 : 0x18, Buffer.from(`${isShort ? digits.slice(2) : digits}Z`));
}

function objectId(first: number, second: number, ...rest: number[]): Buffer {
  const bytes = rest.flatMap((value) => {
    const digits = [value & 0x7f];
    for (let left = value >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const rsaWithSha256 = sequence(objectId(1, 2, 840, 113_549, 1, 1, 11), tagged(0x05));
