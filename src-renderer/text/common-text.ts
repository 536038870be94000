/** Strings of more than one window. `&` stands before the access key, as in Windows resources. */
export const commonText = {
  productName: 'Backup Notifier for Microsoft 365',
  ok: 'O&K',
  cancel: '&Cancel',
  apply: '&Apply',
  loading: 'Loading',
  loadFailed: 'This window could not be filled in.',
  retry: 'Try again',
  unexpectedErrorTitle: 'Something went wrong',
  unexpectedErrorDetail: 'The program did not carry out the last step. Try it again; the log says more.',
  crashed: 'This window ran into an error. Close it and open it again.',
  closed: 'This window is closed. You can close the tab.',
  unknownPage: 'There is no such window.',
  outsideProgram: 'This page works only inside Backup Notifier for Microsoft 365.',
  dismiss: (title: string) => `Dismiss: ${title}`,
} as const;
