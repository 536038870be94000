/** The scheduled task of the service on Windows (Task Scheduler schema 1.2). Pure. */
export interface EngineCommand {
  executable: string;
  userData: string;
}

/**
 * At start-up, with the stored password of an account (`/ru ACCOUNT /rp *`): without one, Windows gives a task neither the
 * network nor its secrets. Restarted a minute after it fails, as often as the schema allows; what has still ended is begun
 * again with the hour. Never ended for its age (the default is three days) or for a battery.
 */
export function taskXml({ executable, userData }: EngineCommand): string {
  const commandLine = `--log-level=3 --command-line -- engine --user-data "${userData}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Sends notifications about backup jobs, whether anybody is signed in or not.</Description>
  </RegistrationInfo>
  <Triggers>
    <BootTrigger>
      <Enabled>true</Enabled>
      <Repetition>
        <Interval>PT1H</Interval>
      </Repetition>
    </BootTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>255</Count>
    </RestartOnFailure>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escapeXml(executable)}</Command>
      <Arguments>${escapeXml(commandLine)}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
