/** The launch agent of the engine on macOS (launchd.plist(5)). Pure. */
import { serviceNames } from '../../../src-shared/model/service-names.ts';
import { escapeXml, type EngineCommand } from './task-xml.ts';

export function launchAgentPath(home: string): string {
  return `${home}/Library/LaunchAgents/${serviceNames.macos}.plist`;
}

/** From sign-in on, and again whenever it ends but in order. */
export function launchAgentPlist({ executable, userData }: EngineCommand): string {
  const words = [executable, '--command-line', '--', 'engine', '--user-data', userData];
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${serviceNames.macos}</string>
  <key>ProgramArguments</key>
  <array>
${words.map((word) => `    <string>${escapeXml(word)}</string>`).join('\n')}
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <dict>
    <key>SuccessfulExit</key>
    <false/>
  </dict>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`;
}
