/** What the engine needs of a sender of any kind besides sending: starting and stopping it, testing it, saving it. */
import type { EditedSenders } from '../../src-shared/forms/options-form.ts';
import type { StorageFailure } from '../../src-shared/model/failures/storage-failure.ts';
import type { SenderSettings } from '../../src-shared/model/sender.ts';
import type { Settings } from '../../src-shared/model/settings.ts';
import type { Lifecycle } from '../platform/lifecycle.ts';
import type { Sender, TestSender } from './sender.ts';

/** What a test message goes through: what is saved and in use, or what the Options window shows. */
export type TestedSender = 'in-use' | 'window';

export interface RunningSender extends Lifecycle {
  readonly sender: Sender;
  /** Resolves when its state is known, or is known to wait for a person; before it is started, never. */
  readonly known: Promise<void>;
  /** What windows show of it that is not in the settings: names in it are private. */
  readonly shownInWindows?: unknown;
  testSender(from: TestedSender, edited: EditedSenders): TestSender;
  /**
   * First half of OK or Apply. What belongs to the settings and is not in them (an encrypted sign-in, a password) is
   * stored when this resolves; nothing else has changed yet.
   */
  prepareCommit(edited: EditedSenders): Promise<PreparedSender>;
  /** Its settings are others now without a commit: the organization has set them (18.1). @param before - of this sender */
  replaced?(before: SenderSettings): Promise<void>;
}

/** As of `OptionsService.changeAndThen`. */
export type ChangeAndThen = (
  toNext: (current: Settings) => Settings,
  then: () => Promise<void>,
) => Promise<StorageFailure | null>;

/** A commit between its two ends: one of the two is called. */
export interface PreparedSender {
  /** As they are to be saved. */
  settings: SenderSettings;
  /** The settings are saved. */
  complete(): Promise<void>;
  /** The settings could not be saved: everything is as it was before. */
  abort(): Promise<void>;
}
