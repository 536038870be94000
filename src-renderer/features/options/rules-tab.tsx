import { useEffect, useState } from 'react';
import { defaultRouteId } from '../../../src-shared/model/route.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { rulesText } from '../../text/rules-text.ts';
import type { NamedRoute } from '../rules/named-route.ts';
import { RulesSection } from '../rules/rules-section.tsx';
import { useOptions } from './options-context.ts';

const email: NamedRoute = { id: defaultRouteId, name: rulesText.email };

/** The tab Rules (product section 15). */
export function RulesTab() {
  const { state, edit, snapshot, holdOpen } = useOptions();
  const [channels, setChannels] = useState<readonly NamedRoute[]>([]);
  useEffect(() => {
    let isWanted = true;
    request('rules.channels', undefined).then((found) => isWanted && setChannels(found), logError);
    return () => {
      isWanted = false;
    };
  }, []);
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
