/** Certificates with their private keys, out of the files that authorities and systems make: PEM, and PFX by node-forge. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { outsideText } from '../../../../src-shared/model/outside-text.ts';
import type { CertificateProblem } from '../../../../src-shared/model/application-certificate.ts';
import type { CertificateReading } from '../application/certificate-source.ts';
import { openPfx, type CertificateParts } from './open-pfx.ts';

/** @param password - `''`: none */
export async function parseCertificate(file: Buffer, password: string): Promise<CertificateReading> {
  // PEM is text; DER, of which PFX consists, begins with a sequence.
  const parts = file[0] === 0x30 ? await openPfx(file, password) : readPem(file.toString('latin1'));
  return typeof parts === 'string' ? failed(parts) : joinParts(parts, password);
}

function readPem(text: string): CertificateParts | CertificateProblem {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[^-]+(?:-[^-]+)*?-----END \1-----/g)];
  const ofKind = (kind: RegExp) => blocks.filter(([, label = '']) => kind.test(label)).map(([block]) => block);
  const parts = { certificates: ofKind(/^(X509 |TRUSTED )?CERTIFICATE$/), keys: ofKind(/PRIVATE KEY$/) };
  return parts.certificates.length + parts.keys.length === 0 ? 'not-a-certificate' : parts;
}

function joinParts({ certificates, keys }: CertificateParts, password: string): CertificateReading {
  const [pem] = keys;
  if (pem === undefined) return failed('no-key');
  const key = openKey(pem, password);
  if (typeof key === 'string') return failed(key);
  if (key.asymmetricKeyType !== 'rsa') return failed('not-rsa');
  const parsed = certificates.map(parseX509).filter((certificate) => certificate !== null);
  if (parsed.length === 0) return failed(certificates.length === 0 ? 'no-certificate' : 'not-a-certificate');
  // Those of the authorities that signed it may be in the file as well, in any order.
  const certificate = parsed.find((each) => each.checkPrivateKey(key));
  if (certificate === undefined) return failed('keys-differ');
  const { subject, fingerprint256, validFrom, validTo } = certificate;
  return {
    kind: 'read',
    certificate: {
      facts: {
        subject: outsideText(subject.replaceAll('\n', ', ')),
        thumbprint: fingerprint256.replaceAll(':', ''),
        validFromMs: Date.parse(validFrom),
        expiresAtMs: Date.parse(validTo),
      },
      privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
  };
}

function openKey(pem: string, password: string): KeyObject | CertificateProblem {
  const isEncrypted = /ENCRYPTED/.test(pem);
  if (isEncrypted && password === '') return 'password-missing';
  try {
    return createPrivateKey(isEncrypted ? { key: pem, passphrase: password } : pem);
  } catch {
    return isEncrypted ? 'wrong-password' : 'not-a-certificate';
  }
}

function parseX509(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

function failed(problem: CertificateProblem): CertificateReading {
  return { kind: 'failed', problem };
}
