/** The certificate with its private key, as an application's sign-in needs it. Adapters read and parse; nobody else does. */
import type { CertificateFacts, CertificateProblem } from '../../../../src-shared/model/application-certificate.ts';

/** Secret. */
export interface CertificateWithKey {
  facts: CertificateFacts;
  /** PKCS #8 as PEM, not encrypted. */
  privateKey: string;
}

export type CertificateReading =
  { kind: 'read'; certificate: CertificateWithKey } | { kind: 'failed'; problem: CertificateProblem };

/** Reads a PEM file with certificate and key, or a PFX file (PKCS #12). Never rejects. @param password - `''`: none */
export type ReadCertificateFile = (path: string, password: string) => Promise<CertificateReading>;
