/** A configuration profile for macOS, in which an administrator takes what is wanted out of its comments. */
import { preferencesDomain } from '../../../src-main/adapters/managed-preferences/read-managed-preferences.ts';
import { recommendedPart } from '../../../src-shared/model/policy.ts';
import { templateMembers, type TemplateMember } from './template-members.ts';
import { escapeXml } from './xml.ts';

export function renderMobileconfig(): string {
  const recommended = templateMembers.filter(({ canBeRecommended }) => canBeRecommended);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <!-- Give each profile of yours its own identifiers (uuidgen). -->
  <key>PayloadType</key>
  <string>Configuration</string>
  <key>PayloadVersion</key>
  <integer>1</integer>
  <key>PayloadIdentifier</key>
  <string>com.example.backup-notifier</string>
  <key>PayloadUUID</key>
  <string>00000000-0000-4000-8000-000000000001</string>
  <key>PayloadDisplayName</key>
  <string>Backup Notifier for Microsoft 365</string>
  <key>PayloadScope</key>
  <string>System</string>
  <key>PayloadContent</key>
  <array>
    <dict>
      <key>PayloadType</key>
      <string>${preferencesDomain}</string>
      <key>PayloadVersion</key>
      <integer>1</integer>
      <key>PayloadIdentifier</key>
      <string>com.example.backup-notifier.settings</string>
      <key>PayloadUUID</key>
      <string>00000000-0000-4000-8000-000000000002</string>
      <!-- Enforced: nobody can change what is here. Take what you want to set out of its comment. -->
${templateMembers.map((member) => describeMember(member, '      ')).join('')}      <!-- Recommended: the default until a person chooses another value. -->
      <key>${recommendedPart}</key>
      <dict>
${recommended.map((member) => describeMember(member, '        ')).join('')}      </dict>
    </dict>
  </array>
</dict>
</plist>
`;
}

function describeMember({ name, title, example }: TemplateMember, indent: string): string {
  const value = valueOf(example)
    .split('\n')
    .map((line) => `${indent}${line}\n`)
    .join('');
  return `${indent}<!-- ${title}\n${indent}<key>${name}</key>\n${value}${indent}-->\n`;
}

function valueOf(example: TemplateMember['example']): string {
  if (typeof example === 'boolean') return `<${example}/>`;
  if (typeof example === 'number') return `<integer>${example}</integer>`;
  if (typeof example === 'string') return `<string>${escapeXml(example)}</string>`;
  return ['<array>', ...example.map((each) => `  <string>${escapeXml(each)}</string>`), '</array>'].join('\n');
}
