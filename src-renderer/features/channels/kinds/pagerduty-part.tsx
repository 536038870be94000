import { Dropdown, Option } from '@fluentui/react-components';
import { accessKeyProps } from '../../../components/access-key.ts';
import { DialogField } from '../../../components/dialog-field.tsx';
import { channelsText } from '../../../text/channels-text.ts';
import type { ChannelPartProps } from '../channel-part.ts';

const regions = ['us', 'eu'] as const;

/** Where the account is. */
export function PagerdutyPart({ form, onEdit }: ChannelPartProps) {
  return (
    <DialogField label={channelsText.region}>
      <Dropdown
        {...accessKeyProps(channelsText.region)}
        value={channelsText.regions[form.region]}
        selectedOptions={[form.region]}
        onOptionSelect={(_, { optionValue }) => {
          const region = regions.find((each) => each === optionValue);
          if (region !== undefined) onEdit({ region });
        }}
      >
        {regions.map((region) => (
          <Option key={region} value={region}>
            {channelsText.regions[region]}
          </Option>
        ))}
      </Dropdown>
    </DialogField>
  );
}
