import { DialogCheckBox } from '../../components/dialog-check-box.tsx';
import { channelsText } from '../../text/channels-text.ts';
import { ChannelsSection } from '../channels/channels-section.tsx';
import { describeEmail } from '../channels/describe-channel.ts';
import { useOptions } from './options-context.ts';
import { chosenSenderParts } from './sender-parts.ts';

/** The tab Channels (product section 17.8). */
export function ChannelsTab() {
  const { state, dispatch, edit, holdOpen } = useOptions();
  return (
    <ChannelsSection
      email={describeEmail(state.form, chosenSenderParts(state).isSetUp(state))}
      emailControls={
        <DialogCheckBox
          setting="route.shouldNotifyOnAlarms"
          label={channelsText.emailAlarms}
          hint={channelsText.emailAlarmsHint}
          isDisabled={!state.form.route.isEnabled}
          isChecked={state.form.route.shouldNotifyOnAlarms}
          onChange={(shouldNotifyOnAlarms) => edit({ route: { shouldNotifyOnAlarms } })}
        />
      }
      onEditEmail={() => dispatch({ kind: 'tab-selected', tab: 'notifications' })}
      drafts={state.channels}
      onDraft={(event) => dispatch({ kind: 'channels-changed', event })}
      onModalChange={holdOpen}
    />
  );
}
