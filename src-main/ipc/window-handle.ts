export type WindowKind = 'options' | 'application-settings' | 'registration-guide' | 'history';

/** One open window of ours, as the sender of a request. */
export interface WindowHandle {
  readonly id: string;
  readonly kind: WindowKind | 'other';
  setUnsaved(hasUnsavedChanges: boolean): void;
  close(): void;
}
