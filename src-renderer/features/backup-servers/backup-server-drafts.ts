/** What a person has changed of the backup servers in the window, until OK or Apply saves it (product section 2.8). Pure. */
import { splitAddress, type BackupServerForm } from '../../../src-shared/forms/backup-server-form.ts';
import type { BackupServerView } from '../../../src-shared/model/backup-server.ts';

/** One server that is to be saved or removed. */
export type BackupServerDraft = {
  /** The id of a saved server; else a name that it has in this window until it is saved. */
  key: string;
  host: string;
  /** Why the last attempt to save it failed, in words. */
  failure: DraftFailure | null;
  isSaving: boolean;
} & ({ kind: 'save'; form: BackupServerForm } | { kind: 'remove' });

export interface DraftFailure {
  title: string;
  /** What happened and what to do. */
  lines: string[];
}

export type BackupServerDraftEvent =
  /** @property key - of the server that was edited, or {@link newDraftKey} */
  | { kind: 'accepted'; key: string; form: BackupServerForm }
  | { kind: 'removed'; server: Pick<ListedServer, 'key' | 'host' | 'view'> }
  | { kind: 'saving'; draft: BackupServerDraft }
  /** @property id - that the server has now */
  | { kind: 'saved'; draft: BackupServerDraft; id: string }
  | { kind: 'not-saved'; draft: BackupServerDraft; failure: DraftFailure };

/** A server as the list shows it: saved (`view`), edited (`draft`), or both. */
export interface ListedServer {
  key: string;
  host: string;
  view: BackupServerView | null;
  draft: BackupServerDraft | null;
}

export function reduceBackupServerDrafts(
  drafts: readonly BackupServerDraft[],
  event: BackupServerDraftEvent,
): readonly BackupServerDraft[] {
  switch (event.kind) {
    case 'accepted': {
      const { key, form } = event;
      return put(drafts, { kind: 'save', key, host: hostOf(form), form, ...unsaved });
    }
    case 'removed': {
      const { key, host, view } = event.server;
      const others = drafts.filter((draft) => draft.key !== key);
      // One that was never saved is only forgotten.
      return view === null ? others : [...others, { kind: 'remove', key, host, ...unsaved }];
    }
    case 'saving':
      return change(drafts, event.draft, { isSaving: true });
    case 'saved':
      return settle(drafts, event.draft, event.id);
    case 'not-saved':
      return change(drafts, event.draft, { isSaving: false, failure: event.failure });
  }
}

/** Servers in the order in which they were added; one that is to be removed is shown again where that failed. */
export function listServers(
  views: readonly BackupServerView[],
  drafts: readonly BackupServerDraft[],
): readonly ListedServer[] {
  const saved = views.map((view): ListedServer => {
    const { id, host } = view.server;
    const draft = drafts.find(({ key }) => key === id) ?? null;
    return { key: id, host: draft?.host ?? host, view, draft };
  });
  const added = drafts
    .filter((draft) => draft.kind === 'save' && !views.some((view) => view.server.id === draft.key))
    .filter((draft) => !saved.some(({ view, draft: own }) => own === null && isListedAlready(draft, view)))
    .map((draft): ListedServer => ({ key: draft.key, host: draft.host, view: null, draft }));
  return [...saved, ...added].filter(({ draft }) => draft?.kind !== 'remove' || draft.failure !== null);
}

const newPrefix = 'new-';

/** What a server that is added now is called in the window. */
export function newDraftKey(drafts: readonly BackupServerDraft[]): string {
  const used = drafts
    .filter(({ key }) => key.startsWith(newPrefix))
    .map(({ key }) => Number(key.slice(newPrefix.length)));
  return `${newPrefix}${Math.max(0, ...used) + 1}`;
}

const unsaved = { failure: null, isSaving: false };

/** The list may hear of a new server before its saving has come to an end. */
function isListedAlready(draft: BackupServerDraft, view: BackupServerView | null): boolean {
  if (draft.kind !== 'save' || !draft.isSaving || view === null) return false;
  const { host, port, username } = view.server;
  return host === draft.host && String(port) === draft.form.port.trim() && username === draft.form.username.trim();
}

/** Whether nothing was edited in between. */
function isSame(a: BackupServerDraft, b: BackupServerDraft): boolean {
  if (a.key !== b.key || a.kind !== b.kind) return false;
  return a.kind !== 'save' || b.kind !== 'save' || a.form === b.form;
}

function change(
  drafts: readonly BackupServerDraft[],
  changed: BackupServerDraft,
  changes: Partial<Pick<BackupServerDraft, 'failure' | 'isSaving'>>,
): readonly BackupServerDraft[] {
  return drafts.map((draft) => (isSame(draft, changed) ? { ...draft, ...changes } : draft));
}

function put(drafts: readonly BackupServerDraft[], next: BackupServerDraft): readonly BackupServerDraft[] {
  return drafts.some(({ key }) => key === next.key)
    ? drafts.map((draft) => (draft.key === next.key ? next : draft))
    : [...drafts, next];
}

/** What a person has done meanwhile is about the server that was saved, and not about another new one. */
function settle(
  drafts: readonly BackupServerDraft[],
  saved: BackupServerDraft,
  id: string,
): readonly BackupServerDraft[] {
  if (drafts.some((draft) => isSame(draft, saved))) return drafts.filter((draft) => !isSame(draft, saved));
  const { key, host } = saved;
  const later = drafts.find((draft) => draft.key === key);
  if (later !== undefined) {
    const moved = later.kind === 'save' ? { ...later, key: id, form: { ...later.form, id } } : { ...later, key: id };
    return drafts.map((draft) => (draft === later ? moved : draft));
  }
  return saved.kind === 'remove' ? drafts : [...drafts, { kind: 'remove', key: id, host, ...unsaved }];
}

function hostOf({ address }: BackupServerForm): string {
  return splitAddress(address)?.host ?? address.trim();
}
