import { Dropdown, Option } from '@fluentui/react-components';
import { healthchecksUses } from '../../../../src-shared/model/channel.ts';
import { accessKeyProps } from '../../../components/access-key.ts';
import { DialogField } from '../../../components/dialog-field.tsx';
import { channelsText } from '../../../text/channels-text.ts';
import type { ChannelPartProps } from '../channel-part.ts';

/** What is pinged for. */
export function HealthchecksPart({ form, onEdit }: ChannelPartProps) {
  return (
    <DialogField label={channelsText.use}>
      <Dropdown
        {...accessKeyProps(channelsText.use)}
        value={channelsText.uses[form.use]}
        selectedOptions={[form.use]}
        onOptionSelect={(_, { optionValue }) => {
          const use = healthchecksUses.find((each) => each === optionValue);
          if (use !== undefined) onEdit({ use });
        }}
      >
        {healthchecksUses.map((use) => (
          <Option key={use} value={use}>
            {channelsText.uses[use]}
          </Option>
        ))}
      </Dropdown>
    </DialogField>
  );
}
