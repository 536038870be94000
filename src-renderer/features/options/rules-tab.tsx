import { channelRouteId } from '../../../src-shared/model/channel.ts';
import { defaultRouteId } from '../../../src-shared/model/route.ts';
import { rulesText } from '../../text/rules-text.ts';
import { listChannels } from '../channels/channel-drafts.ts';
import { useChannels } from '../channels/use-channels.ts';
import type { NamedRoute } from '../rules/named-route.ts';
import { RulesSection } from '../rules/rules-section.tsx';
import { useOptions } from './options-context.ts';

const email: NamedRoute = { id: defaultRouteId, name: rulesText.email };

/** The tab Rules (product section 15). */
export function RulesTab() {
  const { state, edit, snapshot, holdOpen } = useOptions();
  const loaded = useChannels();
  // As the Channels tab shows them, saved or not: they are saved together with the rules.
  const channels = listChannels(loaded.kind === 'loaded' ? loaded.value : [], state.channels).flatMap(
    ({ form: { id, name } }): NamedRoute[] => (id === null ? [] : [{ id: channelRouteId(id), name }]),
  );
  return (
    <RulesSection
      rules={state.form.rules.list}
      routes={[email, ...channels]}
      presentation={snapshot.presentation}
      onChange={(list) => edit({ rules: { list } })}
      onModalChange={holdOpen}
    />
  );
}
