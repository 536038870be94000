/** Whether an update could be fetched but is not signed by whom it has to be, as electron-updater and Squirrel.Mac say it. */
export function isSignatureRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isRefusedOnWindows = 'code' in error && error.code === 'ERR_UPDATER_INVALID_SIGNATURE';
  // SQRLCodeSignature: "Code signature at URL ... did not pass validation".
  return isRefusedOnWindows || /code signature/i.test(error.message);
}
