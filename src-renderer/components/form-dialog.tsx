import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { fadeInPlace } from './dialog-motion.ts';
import { useDialogKeys } from './use-dialog-keys.ts';
import { useFieldFocus, type FieldFocus } from './use-field-focus.ts';
import { leavingProps } from './use-returned-focus.ts';

interface FormDialogProps {
  isOpen: boolean;
  /** Of its surface. */
  className: string;
  /** The field to focus. */
  focus: FieldFocus;
  onEnter: () => void;
  onEscape: () => void;
  /** Its body, with title, fields and buttons. */
  children: ReactNode;
}

/** A dialog of fields, modal to its window: Enter accepts, Esc cancels, and a click beside it loses nothing. */
export function FormDialog({ isOpen, className, focus, onEnter, onEscape, children }: FormDialogProps) {
  const surface = useRef<HTMLDivElement>(null);
  useDialogKeys(surface, { onEnter, onEscape });
  useFieldFocus(focus, surface);
  return (
    <Dialog
      open={isOpen}
      surfaceMotion={fadeInPlace}
      onOpenChange={(_, data) => {
        // A click beside it must not lose what was typed.
        if (data.type === 'escapeKeyDown') onEscape();
      }}
    >
      <DialogSurface {...leavingProps(isOpen)} className={className}>
        <div ref={surface}>{children}</div>
      </DialogSurface>
    </Dialog>
  );
}
