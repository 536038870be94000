/** What the dialog for one channel knows while a person edits it. Pure. */
import {
  channelFields,
  fieldOfProblem,
  parseChannelForm,
  type ChannelField,
  type ChannelForm,
} from '../../../src-shared/forms/channels/channel-form.ts';
import { problemsOfForm, type FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import type { ChannelProblem } from '../../../src-shared/model/channel-problem.ts';

export interface ChannelDialogState {
  form: ChannelForm;
  problems: readonly FieldProblem<ChannelField>[];
  /** The control to focus; a new object for each wish. */
  focus: { field: ChannelField } | null;
  /** Why the address is probably not what is meant; it can be accepted all the same. */
  doubt: ChannelProblem | null;
}

export type ChannelDialogEvent =
  | { kind: 'edited'; changes: Partial<ChannelForm> }
  /** It is to be accepted or tested: what is wrong in it is shown. */
  | { kind: 'looked-through' }
  | { kind: 'refused'; problem: ChannelProblem }
  | { kind: 'doubted'; problem: ChannelProblem };

export function beginChannelDialog(form: ChannelForm): ChannelDialogState {
  return { form, problems: [], focus: null, doubt: null };
}

export function reduceChannelDialog(state: ChannelDialogState, event: ChannelDialogEvent): ChannelDialogState {
  switch (event.kind) {
    case 'edited': {
      const isStanding = ({ field }: FieldProblem<ChannelField>) => !isAbout(field, event.changes);
      const isOther = Object.hasOwn(event.changes, 'address') || Object.hasOwn(event.changes, 'token');
      return {
        ...state,
        form: { ...state.form, ...event.changes },
        problems: state.problems.filter(isStanding),
        doubt: isOther ? null : state.doubt,
      };
    }
    case 'looked-through':
      return refuse(state, problemsOfChannel(state.form));
    case 'refused': {
      const { problem } = event;
      return refuse(state, [{ field: fieldOfProblem(problem), problem: { kind: 'channel', problem } }]);
    }
    case 'doubted':
      return { ...state, doubt: event.problem };
  }
}

/** What the window itself can tell of the form; its kind looks at address and token. */
export function problemsOfChannel(form: ChannelForm): FieldProblem<ChannelField>[] {
  return problemsOfForm(parseChannelForm(form, { id: form.id ?? 'new', secretId: null, shownAddress: '' }));
}

/** Whether private addresses are allowed is what the address may be wrong about. */
function isAbout(field: ChannelField, changes: Partial<ChannelForm>): boolean {
  return Object.hasOwn(changes, field) || (field === 'address' && Object.hasOwn(changes, 'mayBePrivate'));
}

function refuse(state: ChannelDialogState, problems: readonly FieldProblem<ChannelField>[]): ChannelDialogState {
  const first = channelFields.find((candidate) => problems.some(({ field }) => field === candidate));
  return { ...state, problems, focus: first === undefined ? null : { field: first } };
}
