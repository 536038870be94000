/**
 * Tells of files that lie in the session folder and are never read: a script may have reported a job under another ending,
 * or left its file under the name that it had while it was written.
 */
import type { SessionFolderFailure } from '../../../src-shared/model/failures/session-folder-failure.ts';
import type { SessionFolder } from './session-folder.ts';
import { SinceByName } from './file-ages.ts';

/** A writer may give its file another name when it is complete. */
export const otherPatienceMs = 60_000;
/** A name that says so is given longer. */
export const temporaryPatienceMs = 60 * 60_000;

const temporaryName = /\.(tmp|temp|part|partial|filepart|crdownload|download|new|lock|swp)$|\.tmp-/i;
/** What systems, editors and this program leave beside files, and no script calls a report. */
const strangersName = /^\.|~$|^~\$|^#.*#$|^(desktop\.ini|thumbs\.db)$|\.error\.txt$/i;

export interface OtherFilesOptions {
  folder: Pick<SessionFolder, 'others'>;
  /** Of the session folder. */
  path: string;
  onOthers: (failure: SessionFolderFailure | null, news: 'new' | 'known') => void;
  log: (message: string) => void;
}

export class OtherFiles {
  readonly #options: OtherFilesOptions;
  readonly #since = new SinceByName();
  /** `null` before the first look: what was told of another folder is not true of this one. */
  #told: ReadonlySet<string> | null = null;

  constructor(options: OtherFilesOptions) {
    this.#options = options;
  }

  /** After each listing of the folder. */
  look(nowMs: number): void {
    const { folder, path, onOthers, log } = this.#options;
    const names = new Set(folder.others().filter((name) => !strangersName.test(name)));
    for (const name of this.#since.keys()) if (!names.has(name)) this.#since.delete(name);
    const due = [...names].filter((name) => nowMs - this.#since.note(name, nowMs) >= patienceFor(name));
    const before = this.#told;
    const first = due.find((name) => before?.has(name) !== true);
    if (before !== null && first === undefined && before.size === due.length) return;
    this.#told = new Set(due);
    // Names say more about a customer than belongs into a log.
    if (first !== undefined) log('A file in the session folder is not read: its name has another ending.');
    const example = first ?? due[0];
    onOthers(
      example === undefined
        ? null
        : { area: 'session-folder', kind: 'session-folder-other-files', path, count: due.length, example },
      first === undefined ? 'known' : 'new',
    );
  }
}

function patienceFor(name: string): number {
  return temporaryName.test(name) ? temporaryPatienceMs : otherPatienceMs;
}
