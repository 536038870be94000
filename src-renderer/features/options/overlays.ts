/** What opens over the Options window, and is read once the window shows (`use-overlays.ts`). */
export { TrustDialog } from '../senders/smtp/trust-dialog.tsx';
export { InsertMenu } from './insert-menu.tsx';
export { SaveChangesDialog } from './save-changes-dialog.tsx';
export { SendAsPopover } from './send-as-popover.tsx';
export { SignOutDialog } from './sign-out-dialog.tsx';
