; What the Windows installer does beyond electron-builder's own script, which includes this one.
; Silent: /S, with /allusers or /currentuser, and /D=<folder> as the last argument.
; The uninstaller keeps settings, history and the saved sign-in, unless a person says otherwise or --delete-app-data does.

!macro changePath ACTION
  ${if} $installMode == "all"
    StrCpy $R9 "Machine"
  ${else}
    StrCpy $R9 "User"
  ${endif}
  ; PATH is longer than a variable of NSIS may hold, so that PowerShell changes it.
  nsExec::ExecToLog `"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\resources\change-path.ps1" -Action ${ACTION} -Scope $R9 -Directory "$INSTDIR"`
  Pop $R8
  ${if} $R8 != 0
    DetailPrint "The PATH was not changed (exit code $R8)."
  ${endif}
  ; Programs that are started from now on see it (WM_SETTINGCHANGE).
  SendMessage 0xFFFF 0x001A 0 "STR:Environment" /TIMEOUT=5000
!macroend

!macro customInstall
  !insertmacro changePath "add"
!macroend

!macro customUnInstall
  ; An update removes the old version before it puts the new one in its place: nothing of the person's changes.
  ${ifNot} ${isUpdated}
    !insertmacro changePath "remove"
    ; Data and the start at sign-in are a person's, also where the program was installed for all. Only those of the account
    ; that removes it can be reached: of whoever typed a password into the elevation, not of whoever is signed in. So the
    ; question names the folder, and is not asked where there is none. docs/administration.md tells what stays.
    SetShellVarContext current
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    ; What updates have left (`updaterCacheDirName`), which is no data of the person's.
    RMDir /r "$LOCALAPPDATA\backup-notifier-updater"
    ${if} ${FileExists} "$APPDATA\${PRODUCT_NAME}\*.*"
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also delete the settings, the history and the saved sign-in in this folder?$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}$\r$\n$\r$\nNotifications that have not been sent yet are lost then. Folders of other people stay." /SD IDNO IDNO keepData
        RMDir /r "$APPDATA\${PRODUCT_NAME}"
      keepData:
    ${endif}
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endif}
  ${endif}
!macroend
