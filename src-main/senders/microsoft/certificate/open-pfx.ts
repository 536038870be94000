/**
 * PFX (PKCS #12) files by node-forge: Node can use one for TLS, but gives the key to nobody, and its OpenSSL no longer knows
 * the ciphers of the files that Windows still makes.
 */
import type forge from 'node-forge';
import type { CertificateProblem } from '../../../../src-shared/model/application-certificate.ts';

/** What a file holds, before it is known whether the parts belong together. */
export interface CertificateParts {
  /** PEM. */
  certificates: string[];
  /** PEM, perhaps encrypted. */
  keys: string[];
}

/** @returns parts whose keys are not encrypted any more */
export async function openPfx(file: Buffer, password: string): Promise<CertificateParts | CertificateProblem> {
  // Large, and needed by few: it is loaded where there is such a file.
  const { asn1, pki, pkcs12 } = (await import('node-forge')).default;
  let content: forge.asn1.Asn1;
  try {
    content = asn1.fromDer(file.toString('latin1'));
  } catch {
    return 'not-a-certificate';
  }
  const pfx = openWith(pkcs12, content, password);
  if (typeof pfx === 'string') return pfx;
  const bags = pfx.safeContents.flatMap(({ safeBags }) => safeBags);
  const toPem = (type: string, value: forge.asn1.Asn1) =>
    `-----BEGIN ${type}-----\n${Buffer.from(asn1.toDer(value).getBytes(), 'latin1').toString('base64')}\n-----END ${type}-----\n`;
  return {
    certificates: bags
      .filter(({ type }) => type === pki.oids['certBag'])
      .flatMap(({ cert, asn1: unknown }) => {
        // So is a certificate with such a key.
        const value = cert ? pki.certificateToAsn1(cert) : unknown;
        return value === undefined ? [] : [toPem('CERTIFICATE', value)];
      }),
    keys: bags
      .filter(({ type }) => type === pki.oids['keyBag'] || type === pki.oids['pkcs8ShroudedKeyBag'])
      .flatMap(({ key, asn1: unknown }) => {
        // Keys that it does not know, those of elliptic curves, are given as they are.
        const value = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : unknown;
        return value === undefined ? [] : [toPem('PRIVATE KEY', value)];
      }),
  };
}

function openWith(
  pkcs12: typeof forge.pkcs12,
  content: forge.asn1.Asn1,
  password: string,
): forge.pkcs12.Pkcs12Pfx | CertificateProblem {
  try {
    return pkcs12.pkcs12FromAsn1(content, false, password);
  } catch (error) {
    if (error instanceof Error && /MAC could not be verified/.test(error.message))
      return password === '' ? 'password-missing' : 'wrong-password';
  }
  // The newer ciphers take a password as UTF-8, the checksum that has just been right as UTF-16: it is left out.
  try {
    const parts = Array.isArray(content.value) ? content.value.slice(0, 2) : [];
    const utf8 = Buffer.from(password, 'utf8').toString('latin1');
    return pkcs12.pkcs12FromAsn1({ ...content, value: parts }, false, utf8);
  } catch {
    return 'not-a-certificate';
  }
}
