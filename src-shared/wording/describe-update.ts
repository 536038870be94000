/** The wording of a newer version of this program. */
import type { UpdateByHandReason, UpdateState } from '../model/update.ts';

export interface UpdateDescription {
  /** A few words, without a full stop. */
  title: string;
  /** What it means, and what to do. */
  lines: readonly string[];
}

const byHandReasons: Record<UpdateByHandReason, string> = {
  'system-proves-no-publisher':
    'This system can’t verify who published it, so the program does not install it automatically.',
  'package-names-no-publisher':
    'This package does not name the publisher of updates, so the program does not install it automatically.',
};

/** The wording of an update, the same in windows and desktop notifications; `null` where there is nothing to tell. */
export function describeUpdate(state: UpdateState): UpdateDescription | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'available':
      return {
        title: `Version ${state.version} is available`,
        lines: [
          byHandReasons[state.reason],
          `It is offered by ${state.host}. Install it the same way as this version.`,
        ],
      };
    case 'ready':
      return {
        title: `Version ${state.version} is ready to install`,
        lines: [
          state.isInstalledOnQuit
            ? 'It is installed when you quit the program, or now. Notifications that are being sent are finished first.'
            : 'Windows asks for an administrator. Notifications that are being sent are finished first.',
        ],
      };
    case 'refused':
      return {
        title: `Version ${state.version} was not installed`,
        lines: [
          `What ${state.host} offers is not signed by the publisher of this program. It was deleted.`,
          'Tell whoever gave you the program, and do not install it manually.',
        ],
      };
  }
}
