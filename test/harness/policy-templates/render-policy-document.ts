/** `docs/policy.md`: what an administrator reads. */
import { preferencesDomain } from '../../../src-main/adapters/managed-preferences/read-managed-preferences.ts';
import { policyFilePath } from '../../../src-main/adapters/policy-file/read-policy-file.ts';
import { registryKey } from '../../../src-main/adapters/registry-policy/read-registry-policy.ts';
import { recommendedPart } from '../../../src-shared/model/policy.ts';
import { choicesOf } from './render-admx.ts';
import { categoriesById, membersOf, type TemplateMember } from './template-members.ts';

export function renderPolicyDocument(): string {
  const example = {
    Recipients: ['backup-team@contoso.com'],
    NotifyOnFailure: true,
    [recommendedPart]: { Theme: 'dark' },
  };
  return `# Policy

<!-- Written by \`npm run policy\` from the schema of the policy. -->

An organization can set settings for every computer. Each is set at one of two levels:

- _Enforced_: the value is in force, and nobody can change it. Its control in Options is disabled, with a lock and "Managed by your organization".
- _Recommended_: the value is the default until a person chooses another one.

What a policy sets is never written into a person's settings: when the policy is gone, the person's own values are in force again. What the machine's policy says comes before what the person's policy says, and what is enforced before what is recommended.

The program reads the policy when it starts, when the computer wakes, and every 15 minutes. \`backup-notifier run\` and \`notify\` read it each time, for the session folder. A value that cannot be used is ignored alone: Options shows once which and why, and so does the log. Diagnostics (Options > General > Save diagnostics) name the source of each setting.

Passwords, sign-ins, certificates and backup servers are never part of a policy.

## Where it is set

The folder \`policy\` of the program's resources has the templates: \`backup-notifier.admx\` with \`en-US/backup-notifier.adml\`, and \`backup-notifier.mobileconfig\`.

### Windows

Copy the ADMX and the folder \`en-US\` to \`PolicyDefinitions\` of your central store, or import them in Intune. They write to these keys; only administrators can write there:

| level       | key                                                                  |
| ----------- | -------------------------------------------------------------------- |
| enforced    | \`HKEY_LOCAL_MACHINE\\${registryKey}\`, then \`HKEY_CURRENT_USER\\${registryKey}\` |
| recommended | the key \`${recommendedPart}\` below each |

Switches are \`REG_DWORD\` 1 or 0, numbers \`REG_DWORD\`, lists \`REG_MULTI_SZ\`, all else is \`REG_SZ\`. The 64-bit view of the registry counts.

### macOS

Change \`backup-notifier.mobileconfig\`, and install it with your device management. Its payload has the type \`${preferencesDomain}\`; recommended values are in the dictionary \`${recommendedPart}\`. What a person sets by \`defaults write\` is no policy.

### Linux

The file \`${policyFilePath}\`. It and its folder have to belong to root, and nobody else may write them; otherwise the file is ignored, and Options says so.

\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`

## Settings

${categoriesById.map(({ title }) => describeCategory(title)).join('\n')}`;
}

function describeCategory(category: Parameters<typeof membersOf>[0]): string {
  const rows = membersOf(category).map(
    (member) => `| \`${member.name}\` | ${escapeCell(describe(member))} | ${describeValues(member)} |`,
  );
  return `### ${category}\n\n| name | what it sets | values |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function describe({ title, description, canBeRecommended }: TemplateMember): string {
  return `${title}. ${description}${canBeRecommended ? '' : ' It is always enforced.'}`;
}

function describeValues(member: TemplateMember): string {
  const { type, example } = member;
  switch (type.kind) {
    case 'switch':
      return '`true` or `false`';
    case 'number':
      return `number, ${type.from} to ${type.to}`;
    case 'choice':
      return choicesOf(member)
        .map(({ value, title }) => `\`${value}\`: ${title}`)
        .join('<br>');
    case 'list':
      return 'list of texts';
    case 'text':
      return `text, for example \`${String(example)}\``;
  }
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
