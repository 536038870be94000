/** What a person does with the certificate: having a file read, and saving what was read together with the settings. */
import type { ApplicationCertificate } from '../../../../src-shared/model/application-certificate.ts';
import type {
  CertificateForm,
  CertificateReadOutcome,
  CertificateReadRequest,
} from '../../../../src-shared/forms/certificate-form.ts';
import type { IdSource } from '../../../platform/clock.ts';
import { secretOwnerOf, type CertificateKeeper, type CertificateLoading } from './certificate-keeper.ts';
import type { CertificateWithKey, ReadCertificateFile } from './certificate-source.ts';

/** What was read and not saved yet. A secret, in memory only. */
interface CertificateDraft {
  certificate: CertificateWithKey;
  password: string;
}

/** A certificate between the two ends of a commit: one of the two is called. */
export interface PreparedCertificate {
  certificate: ApplicationCertificate | null;
  complete(): Promise<void>;
  abort(): Promise<void>;
}

export interface CertificateEditorOptions {
  keeper: CertificateKeeper;
  readFile: ReadCertificateFile;
  ids: IdSource;
}

export class CertificateEditor {
  readonly #options: CertificateEditorOptions;
  readonly #drafts = new Map<string, CertificateDraft>();

  constructor(options: CertificateEditorOptions) {
    this.#options = options;
  }

  /** Nothing is saved by it. */
  async read({ path, password, staysInFile }: CertificateReadRequest): Promise<CertificateReadOutcome> {
    const reading = await this.#options.readFile(path, password);
    if (reading.kind === 'failed') return reading;
    const { certificate } = reading;
    const draftId = this.#options.ids.newId();
    this.#drafts.set(draftId, { certificate, password });
    return {
      kind: 'read',
      certificate: { facts: certificate.facts, path: staysInFile ? path : null, draftId },
    };
  }

  /** The window is closed: what was read and not saved is forgotten. */
  discard(): void {
    this.#drafts.clear();
  }

  /** The certificate that a form shows, with its key. @param saved - what the settings have */
  async load(form: CertificateForm, saved: ApplicationCertificate | null): Promise<CertificateLoading> {
    const draft = form.draftId === null ? undefined : this.#drafts.get(form.draftId);
    if (draft !== undefined) return { kind: 'loaded', certificate: draft.certificate };
    if (form.draftId === null && saved !== null) return this.#options.keeper.load(saved);
    return { kind: 'failed', failure: { area: 'account', kind: 'certificate-key-missing' }, isTemporary: false };
  }

  /**
   * Stores what is secret of a new certificate, encrypted; nothing else has changed when this resolves.
   *
   * @param form - `undefined`: it was not edited
   */
  async prepare(
    form: CertificateForm | null | undefined,
    saved: ApplicationCertificate | null,
  ): Promise<PreparedCertificate> {
    if (form === undefined || form?.draftId === null)
      return { certificate: saved, complete: async () => {}, abort: async () => {} };
    const draft = form === null ? undefined : this.#drafts.get(form.draftId);
    // What an engine held that has ended since cannot be saved: the window says that there is no certificate.
    if (form === null || draft === undefined) return this.#withoutOne(saved);
    const { secrets } = this.#options.keeper;
    const { facts } = draft.certificate;
    const owner = {
      id: form.path ?? facts.thumbprint,
      passwordId: saved === null ? null : secretOwnerOf(saved).passwordId,
    };
    const secret = form.path === null ? draft.certificate.privateKey : draft.password;
    const { passwordId, complete, abort } = await secrets.replace(owner, secret, this.#options.ids.newId());
    const { draftId } = form;
    return {
      certificate:
        form.path === null
          ? { facts, kept: { kind: 'stored', keyId: passwordId } }
          : { facts, kept: { kind: 'file', path: form.path, passwordId } },
      complete: async () => {
        this.#drafts.delete(draftId);
        await complete();
      },
      abort,
    };
  }

  #withoutOne(saved: ApplicationCertificate | null): PreparedCertificate {
    const { secrets } = this.#options.keeper;
    return {
      certificate: null,
      complete: async () => {
        if (saved !== null) await secrets.forgetOwner(secretOwnerOf(saved));
      },
      abort: async () => {},
    };
  }
}
