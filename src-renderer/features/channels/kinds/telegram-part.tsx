import { Input, makeStyles } from '@fluentui/react-components';
import { accessKeyProps } from '../../../components/access-key.ts';
import { DialogField } from '../../../components/dialog-field.tsx';
import { channelsText } from '../../../text/channels-text.ts';
import type { ChannelPartProps } from '../channel-part.ts';

const useStyles = makeStyles({
  control: { minWidth: '0', width: '100%' },
});

/** Which chat the bot posts to, and where that has topics, to which one. */
export function TelegramPart({ form, problemsAt, onEdit }: ChannelPartProps) {
  const styles = useStyles();
  const field = (setting: 'chatId' | 'topicId') => {
    const { label, hint, example } = channelsText.telegram[setting];
    return (
      <DialogField label={label} problems={problemsAt(setting)} hint={hint}>
        <Input
          {...accessKeyProps(label)}
          data-field={setting}
          className={styles.control}
          spellCheck={false}
          placeholder={example}
          value={form[setting]}
          onChange={(_, { value }) => onEdit({ [setting]: value })}
        />
      </DialogField>
    );
  };
  return (
    <>
      {field('chatId')}
      {field('topicId')}
    </>
  );
}
