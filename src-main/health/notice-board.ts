/** Standing troubles, one per subject: what banners show and what the tray's icon follows. */
import type { Failure, Notice } from '../../src-shared/model/failures/failure.ts';
import { isSameValue } from '../../src-shared/model/same-value.ts';

export class NoticeBoard {
  readonly #notices = new Map<string, Notice>();
  /** A person has read them, and they are not over. */
  readonly #dismissed = new Map<string, Notice>();
  readonly #onChanged: (notices: Notice[]) => void;

  constructor(onChanged: (notices: Notice[]) => void) {
    this.#onChanged = onChanged;
  }

  get notices(): Notice[] {
    return [...this.#notices.values()];
  }

  /** What stands, also where a person has dismissed it. */
  get troubles(): Notice[] {
    return [...this.#notices.values(), ...this.#dismissed.values()];
  }

  /** Puts a trouble up, in place of an earlier one on the same subject. */
  raise(subject: string, failure: Failure): void {
    const known = this.#notices.get(subject);
    if (isSameValue(known?.failure, failure)) return;
    this.#dismissed.delete(subject);
    this.#notices.set(subject, { id: subject, failure });
    this.#onChanged(this.notices);
  }

  /** As {@link raise}, where it still stands: what a person has dismissed stays away. */
  update(subject: string, failure: Failure): void {
    if (this.#notices.has(subject)) this.raise(subject, failure);
  }

  /** Raises it, or clears it where it is `null`. */
  show(subject: string, failure: Failure | null): void {
    if (failure === null) this.clear(subject);
    else this.raise(subject, failure);
  }

  /** The trouble is over. */
  clear(subject: string): void {
    const wasDismissed = this.#dismissed.delete(subject);
    if (this.#notices.delete(subject) || wasDismissed) this.#onChanged(this.notices);
  }

  /** A person has read it: it is not shown any more, and stands. */
  dismiss(subject: string): void {
    const notice = this.#notices.get(subject);
    if (notice === undefined) return;
    this.#notices.delete(subject);
    this.#dismissed.set(subject, notice);
    this.#onChanged(this.notices);
  }
}
