import type { ReactNode } from 'react';
import type { ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';

export interface ChannelPartProps {
  form: ChannelForm;
  onEdit: (changes: Partial<ChannelForm>) => void;
}

/** What a kind of channel has in the dialog that others have not. */
export type ChannelPart = (props: ChannelPartProps) => ReactNode;
