; A small installer around packaging/installer.nsh, which stands where electron-builder's script puts it. What that script
; does itself is here as short as can be; its plugins, which are downloaded, are replaced by NSIS's own.
; Compile with -DINCLUDE=<installer.nsh> -DTEMPLATES=<electron-builder's nsis folder> -DOUTPUT=<exe> [-DBUILD_UNINSTALLER].
Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!define APP_ID "app.backup-notifier"
!define APP_FILENAME "Backup Notifier for Microsoft 365"
!define PRODUCT_NAME "Backup Notifier for Microsoft 365"
!define INSTALL_REGISTRY_KEY "Software\small-installer"

!macro testFlag TEXT TRUE FALSE
  Push $R9
  ${GetParameters} $R9
  ClearErrors
  ${GetOptions} $R9 "${TEXT}" $R9
  Pop $R9
  IfErrors `${FALSE}` `${TRUE}`
!macroend
!macro _isUpdated _a _b _t _f
  !insertmacro testFlag "--updated" `${_t}` `${_f}`
!macroend
!define isUpdated `"" isUpdated ""`
!macro _isDeleteAppData _a _b _t _f
  !insertmacro testFlag "--delete-app-data" `${_t}` `${_f}`
!macroend
!define isDeleteAppData `"" isDeleteAppData ""`
!macro _isForAll _a _b _t _f
  !insertmacro testFlag "/allusers" `${_t}` `${_f}`
!macroend
!define isForAll `"" isForAll ""`
!macro _UAC_IsAdmin _a _b _t _f
  StrCmp 1 1 `${_t}` `${_f}`
!macroend
!define UAC_IsAdmin `"" UAC_IsAdmin ""`

!include "${INCLUDE}"

Name "${PRODUCT_NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
!define APP_EXECUTABLE_FILENAME "${PRODUCT_NAME}.exe"
!define UNINSTALL_FILENAME "Uninstall ${PRODUCT_NAME}.exe"
!include MUI2.nsh
Var installMode

!macro chooseMode
  StrCpy $installMode CurrentUser
  ${if} ${isForAll}
    StrCpy $installMode all
  ${endif}
!macroend

!ifdef BUILD_UNINSTALLER
  !insertmacro MUI_UNPAGE_INSTFILES
  !insertmacro MUI_LANGUAGE English
  Function .onInit
    WriteUninstaller "${UNINSTALLER_OUTPUT}"
    SetErrorLevel 0
    Quit
  FunctionEnd
  Function un.onInit
    !insertmacro chooseMode
  FunctionEnd
  Section install
  SectionEnd
  Section Uninstall
    !insertmacro customUnInstall
    ${if} ${isDeleteAppData}
      RMDir /r "$APPDATA\${APP_FILENAME}"
    ${endif}
    SetOutPath $TEMP
    RMDir /r $INSTDIR
    ${if} $installMode == "all"
      DeleteRegKey HKLM "${INSTALL_REGISTRY_KEY}"
    ${else}
      DeleteRegKey HKCU "${INSTALL_REGISTRY_KEY}"
    ${endif}
  SectionEnd
!else
  Var hasPerMachineInstallation
  !macro setFolder ROOT USUAL
    ReadRegStr $INSTDIR ${ROOT} "${INSTALL_REGISTRY_KEY}" InstallLocation
    ${if} $INSTDIR == ""
      StrCpy $INSTDIR "${USUAL}\${APP_FILENAME}"
    ${endif}
    ; For /D=, which NSIS takes off the command line.
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/folder=" $0
    ${ifNot} ${Errors}
      StrCpy $INSTDIR $0
    ${endif}
  !macroend
  !macro setInstallModePerAllUsers
    StrCpy $installMode all
    !insertmacro setFolder HKLM "$PROGRAMFILES64"
  !macroend
  !macro uninstallFormer ROOT MODE
    ReadRegStr $1 ${ROOT} "${INSTALL_REGISTRY_KEY}" InstallLocation
    ${if} $1 != ""
      CopyFiles /SILENT "$1\${UNINSTALL_FILENAME}" "$PLUGINSDIR\former.exe"
      ExecWait '"$PLUGINSDIR\former.exe" /S ${MODE} --updated _?=$1'
    ${endif}
  !macroend

  !insertmacro MUI_PAGE_DIRECTORY
  !include "${TEMPLATES}/include/StrContains.nsh"
  !insertmacro MUI_PAGE_INSTFILES
  !insertmacro MUI_LANGUAGE English
  !insertmacro customHeader

  Function .onInit
    !insertmacro chooseMode
    StrCpy $hasPerMachineInstallation "0"
    ${if} $installMode == "all"
      StrCpy $hasPerMachineInstallation "1"
      !insertmacro setInstallModePerAllUsers
    ${else}
      !insertmacro setFolder HKCU "$LOCALAPPDATA\Programs"
    ${endif}
    !insertmacro customInit
  FunctionEnd

  Section install
    ${if} $hasPerMachineInstallation == "1"
    ${andIf} ${Silent}
      !insertmacro setInstallModePerAllUsers
    ${endif}
    InitPluginsDir
    ${if} $installMode == "all"
      !insertmacro uninstallFormer HKLM "/allusers"
    ${endif}
    !insertmacro uninstallFormer HKCU "/currentuser"
    SetOutPath $INSTDIR
    File "/oname=${APP_EXECUTABLE_FILENAME}" "${__FILE__}"
    File "/oname=${UNINSTALL_FILENAME}" "${UNINSTALLER}"
    ${if} $installMode == "all"
      WriteRegStr HKLM "${INSTALL_REGISTRY_KEY}" InstallLocation "$INSTDIR"
    ${else}
      WriteRegStr HKCU "${INSTALL_REGISTRY_KEY}" InstallLocation "$INSTDIR"
    ${endif}
    !insertmacro customInstall
  SectionEnd
!endif
