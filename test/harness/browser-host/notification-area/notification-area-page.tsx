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
import type { TrayCommand, TrayItem, TrayMenu } from '../../../../src-shared/model/tray-menu.ts';
import { request } from '../../../../src-renderer/api/backup-notifier-api.ts';
import { useAction } from '../../../../src-renderer/api/use-action.ts';
import { StatusIcon } from '../../../../src-renderer/components/status-icon.tsx';
import { VisuallyHidden } from '../../../../src-renderer/components/visually-hidden.tsx';
import { NoticeStack } from '../../../../src-renderer/features/notices/notice-stack.tsx';

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

declare global {
  interface Window {
    /** What the host (or the preview) gives its page for the notification area. */
    readonly notificationArea?: {
      /** Called with the menu as it is, and each time that it changes. @returns a function that ends the subscription. */
      onMenu: (listener: (menu: TrayMenu) => void) => () => void;
    };
  }
}

const title = 'Notification area';

/** The route `/tray`: the notification area's menu, for the host that has no notification area. */
export function NotificationAreaPage() {
  const [menu, setMenu] = useState<TrayMenu | null>(null);
  useEffect(() => {
    document.title = title;
    return window.notificationArea?.onMenu(setMenu);
  }, []);
  return menu && <TrayMenuList menu={menu} />;
}

function TrayMenuList({ menu }: { menu: TrayMenu }) {
  const styles = useStyles();
  const choose = useAction(async (command: TrayCommand) => request('tray.choose', command));
  const checked = menu.items.flatMap((item) => (item.kind === 'check' && item.isChecked ? [item.label] : []));
  return (
    <main>
      <VisuallyHidden>
        <h1>{title}</h1>
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
          <MenuList aria-label="Menu" hasCheckmarks checkedValues={{ checked }}>
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
        <MenuItemCheckbox
          name="checked"
          value={item.label}
          disabled={!item.isEnabled}
          onClick={() => onChoose(item.command)}
        >
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
