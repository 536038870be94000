/** Standing troubles, one per subject: what banners show and what the tray's icon follows. */
import type { Failure, Notice } from '../../src-shared/model/failures/failure.ts';

export class NoticeBoard {
  readonly #notices = new Map<string, Notice>();
  readonly #onChanged: (notices: Notice[]) => void;

  constructor(onChanged: (notices: Notice[]) => void) {
    this.#onChanged = onChanged;
  }

  get notices(): Notice[] {
    return [...this.#notices.values()];
  }

  /** Puts a trouble up, in place of an earlier one on the same subject. */
  raise(subject: string, failure: Failure): void {
    const known = this.#notices.get(subject);
    if (known !== undefined && JSON.stringify(known.failure) === JSON.stringify(failure)) return;
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

  /** The trouble is over, or a person has read it. */
  clear(subject: string): void {
    if (this.#notices.delete(subject)) this.#onChanged(this.notices);
  }
}
