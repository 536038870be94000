import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../build/ensure-built.ts';
import { isAllowedLicense } from '../allowed-licenses.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: z.array(z.string()).optional(),
      cpu: z.array(z.string()).optional(),
    }),
  ),
});

/** Every package is under a license that stands in `allowed-licenses.ts`. */
export const licenses: CheckStep = {
  name: 'licenses',
  run: async () => judgeLicenses(JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'))),
};

/** @param lock - what `package-lock.json` says */
export function judgeLicenses(lock: unknown): CheckResult {
  const all = Object.entries(lockSchema.parse(lock).packages).filter(([path]) => path !== '');
  // The lock file knows nothing of tools' binaries for other systems, which are not installed here.
  const isForeignTool = ({ license, optional, os, cpu }: (typeof all)[number][1]) =>
    license === undefined && optional === true && (os !== undefined || cpu !== undefined);
  const judged = all.filter(([, entry]) => !isForeignTool(entry));
  const refused = judged.filter(
    ([, { license = '', dev, devOptional }]) => !isAllowedLicense(license, dev !== true && devOptional !== true),
  );
  return {
    isPassed: refused.length === 0 && judged.length > 0,
    summary: `${judged.length} packages`,
    details: refused
      .map(([path, { license, dev }]) => {
        const use = dev === true ? 'a tool' : 'part of the program';
        return `${path} (${use}) is under ${license ?? 'no license'}: replace it, or add the license with its reason.`;
      })
      .join('\n'),
  };
}
