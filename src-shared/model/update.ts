/** A newer version of this program, as far as the person is concerned, and its one wording. */
import { z } from 'zod';

/** Why this program does not install a new version by itself. */
export const updateByHandReasonSchema = z.enum(['system-proves-no-publisher', 'package-names-no-publisher']);
export type UpdateByHandReason = z.infer<typeof updateByHandReasonSchema>;

const version = z.string();
/** The host of the distributor's feed, for example `updates.contoso.com`. */
const host = z.string();

export const updateStateSchema = z.discriminatedUnion('kind', [
  /** Nothing newer is known, or nobody is asked. */
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('available'), version, host, reason: updateByHandReasonSchema }),
  /** Downloaded, and its publisher is who it has to be. */
  z.object({ kind: z.literal('ready'), version, isInstalledOnQuit: z.boolean() }),
  /** Downloaded, and thrown away: its publisher is not who it has to be. */
  z.object({ kind: z.literal('refused'), version, host }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

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
