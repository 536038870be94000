import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { channelKinds, type ChannelKind } from '../../../src-shared/model/channel.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';

const useStyles = makeStyles({
  trigger: { minWidth: '88px', fontWeight: 'normal' },
  popover: { maxWidth: '480px' },
  item: { maxWidth: '100%' },
  what: { whiteSpace: 'normal', textAlign: 'right' },
});

/** Asks for the kind of the new channel first. */
export function AddChannelMenu({ onChoose }: { onChoose: (kind: ChannelKind) => void }) {
  const styles = useStyles();
  return (
    <Menu positioning={{ align: 'start', autoSize: true, overflowBoundaryPadding: 8 }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton {...accessKeyProps(channelsText.add)} className={styles.trigger}>
          <AccessText label={channelsText.add} />
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {channelKinds.map((kind) => (
            <MenuItem
              key={kind}
              className={styles.item}
              secondaryContent={{ className: styles.what, children: channelKindsText[kind].what }}
              onClick={() => onChoose(kind)}
            >
              {channelKindsText[kind].name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
