import type { ReactNode } from 'react';
import type { ChannelField, ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';

export interface ChannelPartProps {
  form: ChannelForm;
  /** What is wrong in a field: sentences to show there. */
  problemsAt: (field: ChannelField) => readonly string[];
  onEdit: (changes: Partial<ChannelForm>) => void;
}

/** What a kind of channel has in the dialog that others have not. */
export type ChannelPart = (props: ChannelPartProps) => ReactNode;
