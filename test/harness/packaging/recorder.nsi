; Stands in for PowerShell, which Wine has not: writes what it is called with to C:\calls.txt, a line for each call.
Unicode true
Target amd64-unicode
!include FileFunc.nsh
OutFile "${OUTPUT}"
RequestExecutionLevel user
SilentInstall silent
Section
  ${GetParameters} $0
  FileOpen $1 "C:\calls.txt" a
  FileSeek $1 0 END
  FileWriteUTF16LE $1 "$0$\n"
  FileClose $1
SectionEnd
