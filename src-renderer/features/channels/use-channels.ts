import { useState } from 'react';
import type { ChannelView } from '../../../src-shared/model/channel-view.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useEvent } from '../../api/use-event.ts';
import { useLoaded, type Loaded } from '../../api/use-loaded.ts';

const load = () => request('channels.load', undefined);

/** The channels with their states, live. */
export function useChannels(): Loaded<readonly ChannelView[]> {
  const loaded = useLoaded(load);
  const [told, setTold] = useState<readonly ChannelView[] | null>(null);
  useEvent('channels.changed', setTold);
  // Whatever changes is told, so what was told last is never older than what was loaded.
  return told === null ? loaded : { kind: 'loaded', value: told };
}
