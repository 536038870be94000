; What the Windows installer does beyond electron-builder's own script, which includes this one.
; Silent: /S, with /allusers or /currentuser, and /D=<folder> as the last argument.
; The uninstaller keeps settings, history and the saved sign-in, unless a person says otherwise or --delete-app-data does.

!include LogicLib.nsh
!include FileFunc.nsh

!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

!macro changePath ACTION SCOPE FOLDER
  ; PATH is longer than a variable of NSIS may hold, so that PowerShell changes it.
  nsExec::ExecToLog `"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\resources\change-path.ps1" -Action ${ACTION} -Scope ${SCOPE} -Directory "${FOLDER}"`
  Pop $R8
  ${if} $R8 != 0
    DetailPrint "The PATH was not changed (exit code $R8)."
  ${endif}
  ; Programs that are started from now on see it (WM_SETTINGCHANGE).
  SendMessage 0xFFFF 0x001A 0 "STR:Environment" /TIMEOUT=5000
!macroend

!ifndef BUILD_UNINSTALLER
  ; Where it was installed before this run: for this person, and for all.
  Var formerUserFolder
  Var formerMachineFolder

  !define MUI_DIRECTORYPAGE_TEXT_TOP "Setup installs into a separate folder named ${APP_FILENAME}, because removing the program deletes the whole folder. You can't continue if that folder already contains other files."

  ; Here the names that electron-builder's script defines are known.
  !macro customHeader
    ; The whole folder is deleted when the program is removed or updated, so it has the program's name, as in the window.
    Function appendProductName
      Push $0
      ${StrContains} $0 "${APP_FILENAME}" $INSTDIR
      ${if} $0 == ""
        ${if} "$INSTDIR" != ""
          StrCpy $0 $INSTDIR 1 -1
          ${if} $0 == "\"
            StrCpy $INSTDIR $INSTDIR -1
          ${endif}
        ${endif}
        StrCpy $INSTDIR "$INSTDIR\${APP_FILENAME}"
      ${endif}
      Pop $0
    FunctionEnd

    ; Leaves an error where $INSTDIR holds files and none of them is the program's.
    Function checkFolder
      Push $0
      ClearErrors
      ${ifNot} ${FileExists} "$INSTDIR\${APP_EXECUTABLE_FILENAME}"
      ${andIfNot} ${FileExists} "$INSTDIR\${UNINSTALL_FILENAME}"
        ${DirState} $INSTDIR $0
        ClearErrors
        ${if} $0 == 1
          SetErrors
        ${endif}
      ${endif}
      Pop $0
    FunctionEnd

    ; In the window: called at each change of the folder.
    Function .onVerifyInstDir
      Push $INSTDIR
      Call appendProductName
      Call checkFolder
      Pop $INSTDIR
      ${if} ${Errors}
        Abort
      ${endif}
    FunctionEnd
  !macroend

  !macro customInit
    ReadRegStr $formerUserFolder HKCU "${INSTALL_REGISTRY_KEY}" InstallLocation
    ReadRegStr $formerMachineFolder HKLM "${INSTALL_REGISTRY_KEY}" InstallLocation
    ${if} ${Silent}
      ; electron-builder's section would do this later, and set the folder back to the one of /D.
      ${if} $hasPerMachineInstallation == "1"
      ${andIf} ${UAC_IsAdmin}
        !insertmacro setInstallModePerAllUsers
        StrCpy $hasPerMachineInstallation "0"
      ${endif}
      Call appendProductName
      Call checkFolder
      ${if} ${Errors}
        SetErrorLevel 2
        Quit
      ${endif}
    ${endif}
  !macroend

  ; Where it was installed before and no longer is, nothing is left on the PATH: whoever made that folder again could have
  ; others run what is in it. A start at sign-in from there goes on from here.
  !macro leaveFormerFolder SCOPE FOLDER
    ${if} "${FOLDER}" != ""
    ${andIf} "${FOLDER}" != $INSTDIR
    ${andIfNot} ${FileExists} "${FOLDER}\${APP_EXECUTABLE_FILENAME}"
      !insertmacro changePath "remove" "${SCOPE}" "${FOLDER}"
      ReadRegStr $R5 HKCU "${RUN_KEY}" "${APP_ID}"
      StrCpy $R6 '"${FOLDER}\${APP_EXECUTABLE_FILENAME}"'
      StrLen $R7 $R6
      StrCpy $R8 $R5 $R7
      ${if} $R8 == $R6
        StrCpy $R5 $R5 "" $R7
        WriteRegStr HKCU "${RUN_KEY}" "${APP_ID}" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}"$R5'
      ${endif}
    ${endif}
  !macroend

  !macro customInstall
    !insertmacro leaveFormerFolder "User" "$formerUserFolder"
    ${if} $installMode == "all"
      !insertmacro leaveFormerFolder "Machine" "$formerMachineFolder"
      !insertmacro changePath "add" "Machine" "$INSTDIR"
    ${else}
      !insertmacro changePath "add" "User" "$INSTDIR"
    ${endif}
  !macroend
!endif

!macro customUnInstall
  ; An update removes the old version before it puts the new one in its place: nothing of the person's changes, and the
  ; installer itself takes a folder off the PATH that the new version is not in.
  ${ifNot} ${isUpdated}
    ${if} $installMode == "all"
      !insertmacro changePath "remove" "Machine" "$INSTDIR"
    ${else}
      !insertmacro changePath "remove" "User" "$INSTDIR"
    ${endif}
    ; Data and the start at sign-in are a person's, also where the program was installed for all. Only those of the account
    ; that removes it can be reached: of whoever typed a password into the elevation, not of whoever is signed in. So the
    ; question names the folder, and is not asked where there is none. docs/administration.md says what stays.
    SetShellVarContext current
    DeleteRegValue HKCU "${RUN_KEY}" "${APP_ID}"
    ; What updates have left (`updaterCacheDirName`), which is no data of the person's.
    RMDir /r "$LOCALAPPDATA\backup-notifier-updater"
    ; With --delete-app-data there is nothing to ask: electron-builder's script deletes the folder.
    ${ifNot} ${isDeleteAppData}
    ${andIf} ${FileExists} "$APPDATA\${PRODUCT_NAME}\*.*"
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Also delete the settings, the history and the saved sign-in in this folder?$\r$\n$\r$\n$APPDATA\${PRODUCT_NAME}$\r$\n$\r$\nNotifications that have not been sent yet are lost then. Folders of other people stay." /SD IDNO IDNO keepData
        RMDir /r "$APPDATA\${PRODUCT_NAME}"
      keepData:
    ${endif}
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endif}
  ${endif}
!macroend
