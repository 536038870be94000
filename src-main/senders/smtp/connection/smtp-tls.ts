/** Whom TLS to a mail server is trusted with: those whom the system vouches for, and one certificate that a person trusts. */
import * as tls from 'node:tls';
import type { CertificateDoubt, SmtpFailure } from '../../../../src-shared/model/failures/smtp-failure.ts';

let context: tls.SecureContext | null = null;

/**
 * The handshake goes on whatever the certificate is, and {@link judgeCertificate} decides before anything is said: only so
 * a person can be told its fingerprint.
 */
export function tlsOptions(): tls.ConnectionOptions {
  // Hundreds of certificates are read for it, so it is made once.
  context ??= tls.createSecureContext({ ca: [...certificates('default'), ...certificates('system')] });
  return { secureContext: context, rejectUnauthorized: false };
}

/** Those that administrators have added to the system count as well. Node has the function since 22.15. */
function certificates(type: 'default' | 'system'): readonly string[] {
  const { getCACertificates, rootCertificates }: Partial<typeof tls> & typeof tls = tls;
  if (typeof getCACertificates === 'function') return getCACertificates(type);
  return type === 'default' ? rootCertificates : [];
}

/** @returns `null`: it is the server that was meant. */
export function judgeCertificate(
  socket: tls.TLSSocket,
  { host, fingerprint: trusted }: { host: string; fingerprint: string | null },
): SmtpFailure | null {
  if (socket.authorized) return null;
  const found = socket.getPeerCertificate().fingerprint256 ?? '';
  if (trusted !== null && found === trusted) return null;
  const doubt = doubts[String(socket.authorizationError)] ?? 'other';
  return trusted === null
    ? { area: 'smtp', kind: 'smtp-certificate-unknown', host, fingerprint: found, doubt }
    : { area: 'smtp', kind: 'smtp-certificate-changed', host, trusted, found, doubt };
}

/** OpenSSL's names, and Node's for a name that does not fit. */
const doubts: Readonly<Record<string, CertificateDoubt>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'issuer-unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'issuer-unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'issuer-unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'issuer-unknown',
  CERT_HAS_EXPIRED: 'expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
};
