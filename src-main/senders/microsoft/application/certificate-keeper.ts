/** Keeps what is secret of a certificate: its private key, encrypted, or the password of the file that it stays in. */
import type { ApplicationCertificate } from '../../../../src-shared/model/application-certificate.ts';
import type { AccountFailure } from '../../../../src-shared/model/failures/account-failure.ts';
import type { PasswordOwner, Passwords } from '../../../secrets/passwords.ts';
import type { CertificateWithKey, ReadCertificateFile } from './certificate-source.ts';

/** `isTemporary`: it may be read later, for example when the keyring is unlocked. */
export type CertificateLoading =
  | { kind: 'loaded'; certificate: CertificateWithKey }
  | { kind: 'failed'; failure: AccountFailure; isTemporary: boolean };

export class CertificateKeeper {
  /** Of keys, and of passwords of files. */
  readonly secrets: Passwords;
  readonly #readFile: ReadCertificateFile;

  constructor({ secrets, readFile }: { secrets: Passwords; readFile: ReadCertificateFile }) {
    this.secrets = secrets;
    this.#readFile = readFile;
  }

  async load(stored: ApplicationCertificate): Promise<CertificateLoading> {
    const secret = await this.secrets.read(secretOwnerOf(stored));
    if (secret.kind === 'unreadable') {
      const { path, isTemporary } = secret;
      return { kind: 'failed', failure: { area: 'account', kind: 'certificate-key-unreadable', path }, isTemporary };
    }
    const { kept, facts } = stored;
    if (kept.kind === 'file') return this.#loadFile(kept.path, secret.kind === 'read' ? secret.text : '');
    return secret.kind === 'read'
      ? { kind: 'loaded', certificate: { facts, privateKey: secret.text } }
      : { kind: 'failed', failure: { area: 'account', kind: 'certificate-key-missing' }, isTemporary: false };
  }

  async #loadFile(path: string, password: string): Promise<CertificateLoading> {
    const reading = await this.#readFile(path, password);
    if (reading.kind === 'read') return { kind: 'loaded', certificate: reading.certificate };
    const failure = { area: 'account', kind: 'certificate-not-usable', path, problem: reading.problem } as const;
    // A share may be away, and whoever renews a certificate may be writing it.
    return { kind: 'failed', failure, isTemporary: true };
  }
}

/** Under what its secret is kept. */
export function secretOwnerOf({ kept, facts }: ApplicationCertificate): PasswordOwner {
  return kept.kind === 'stored'
    ? { id: facts.thumbprint, passwordId: kept.keyId }
    : { id: kept.path, passwordId: kept.passwordId };
}
