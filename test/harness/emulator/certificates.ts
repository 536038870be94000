import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface EmulatedCertificate {
  key: string;
  cert: string;
  /** SHA-256, as `AB:CD:...`. */
  fingerprint: string;
}

/** A certificate that nobody vouches for, as backup servers have it. Each call gives another one. */
export async function makeSelfSignedCertificate(): Promise<EmulatedCertificate> {
  const made = await generate([{ name: 'commonName', value: 'vb365.backup.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key: made.private, cert: made.cert, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}
