import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TrayCommand, TrayItem, TrayMenu } from '../../../src-shared/model/tray-menu.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { useAction } from '../../api/use-action.ts';
import { useEvent } from '../../api/use-event.ts';
import { useLoaded } from '../../api/use-loaded.ts';
import { LoadedPage } from '../../components/loaded-page.tsx';
import { StatusIcon } from '../../components/status-icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { trayText } from '../../text/tray-text.ts';
import { NoticeStack } from '../notices/notice-stack.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', justifyContent: 'center', padding: '24px' },
  menu: {
    width: '280px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  status: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 12px',
    color: tokens.colorNeutralForeground2,
  },
  statusIcon: { marginTop: '2px' },
  statusText: { minWidth: '0', overflowWrap: 'anywhere' },
});

const load = () => request('tray.load', undefined);
/** The route `/tray`: the notification area's menu, for the host that has no notification area. */
export function TrayPage() {
  const loaded = useLoaded(load);
  useEffect(() => {
    document.title = trayText.windowTitle;
  }, []);
  return <LoadedPage loaded={loaded}>{(menu) => <TrayMenuList initial={menu} />}</LoadedPage>;
}

function TrayMenuList({ initial }: { initial: TrayMenu }) {
  const styles = useStyles();
  const [menu, setMenu] = useState(initial);
  useEvent('tray.changed', setMenu);
  const choose = useAction(async (command: TrayCommand) => request('tray.choose', command));
  const checked = menu.items.flatMap((item) => (item.kind === 'check' && item.isChecked ? [item.label] : []));
  return (
    <main>
      <VisuallyHidden>
        <h1>{trayText.windowTitle}</h1>
      </VisuallyHidden>
      <NoticeStack notices={[]} steps={{}} />
      <div className={styles.page}>
        <div className={styles.menu}>
          <div role="status" className={styles.status}>
            <StatusIcon kind={menu.severity} className={styles.statusIcon} />
            <Text className={styles.statusText}>{menu.status}</Text>
          </div>
          <MenuDivider />
          {/* Only main says what is checked. */}
          <MenuList aria-label={trayText.menu} hasCheckmarks checkedValues={{ checked }}>
            {menu.items.map((item, index) => (
              // Items have their places for good, and separators have no other name.
              <TrayMenuItem key={index} item={item} onChoose={choose.run} />
            ))}
          </MenuList>
        </div>
      </div>
    </main>
  );
}

function TrayMenuItem({ item, onChoose }: { item: TrayItem; onChoose: (command: TrayCommand) => void }) {
  switch (item.kind) {
    case 'action':
      return (
        <MenuItem disabled={!item.isEnabled} onClick={() => onChoose(item.command)}>
          {item.label}
        </MenuItem>
      );
    case 'check':
      return (
        <MenuItemCheckbox name="checked" value={item.label} onClick={() => onChoose(item.command)}>
          {item.label}
        </MenuItemCheckbox>
      );
    case 'submenu':
      return (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuItem>{item.label}</MenuItem>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {item.items.map((each) => (
                <TrayMenuItem key={each.command} item={each} onChoose={onChoose} />
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      );
    case 'separator':
      return <MenuDivider />;
  }
}
