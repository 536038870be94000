/** Each is a route of the built page, by the same name. */
export const windowKinds = [
  'options',
  'application-settings',
  'registration-guide',
  'history',
  'jobs',
  'about',
] as const;
export type WindowKind = (typeof windowKinds)[number];

/** One open window of ours, as the sender of a request. */
export interface WindowHandle {
  readonly id: string;
  readonly kind: WindowKind | 'other';
  setUnsaved(hasUnsavedChanges: boolean): void;
  /** Asked what to do with unsaved changes, the person rather leaves the window open: whatever closed it is called off. */
  keepOpen(): void;
  close(): void;
}
