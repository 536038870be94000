/** Everything that is made from the schema of the policy (product section 18.1). */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '../build/ensure-built.ts';
import { renderAdml, renderAdmx } from './render-admx.ts';
import { renderMobileconfig } from './render-mobileconfig.ts';
import { renderPolicyDocument } from './render-policy-document.ts';

export interface PolicyTemplate {
  /** Below the project's folder. */
  name: string;
  render: () => Promise<string> | string;
}

export const policyTemplates: readonly PolicyTemplate[] = [
  { name: 'assets/policy/backup-notifier.admx', render: renderAdmx },
  { name: 'assets/policy/en-US/backup-notifier.adml', render: renderAdml },
  { name: 'assets/policy/backup-notifier.mobileconfig', render: renderMobileconfig },
  {
    name: 'docs/policy.md',
    render: async () => {
      const options = await resolveConfig(join(projectRoot, 'docs/policy.md'));
      return format(renderPolicyDocument(), { ...options, parser: 'markdown' });
    },
  },
];
