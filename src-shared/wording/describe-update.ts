/** The wording of a newer version of this program. */
import type { Words } from '../languages/texts.ts';
import type { UpdateState } from '../model/update.ts';

export interface UpdateDescription {
  /** A few words, without a full stop. */
  title: string;
  /** What it means, and what to do. */
  lines: readonly string[];
}

/** The wording of an update, the same in windows and desktop notifications; `null` where there is nothing to tell. */
export function describeUpdate({ updates: texts }: Words, state: UpdateState): UpdateDescription | null {
  switch (state.kind) {
    case 'none':
      return null;
    case 'available':
      return {
        title: texts.available(state.version),
        lines: [texts.byHand[state.reason], texts.offeredBy(state.host)],
      };
    case 'ready':
      return {
        title: texts.ready(state.version),
        lines: [state.isInstalledOnQuit ? texts.installedOnQuit : texts.asksForAdministrator],
      };
    case 'refused':
      return { title: texts.refused(state.version), lines: [texts.notSigned(state.host), texts.tellWhoGaveIt] };
  }
}
