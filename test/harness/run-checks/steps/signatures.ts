import { execFile } from 'node:child_process';
import { z } from 'zod';
import { projectRoot } from '../../build/ensure-built.ts';
import type { CheckResult, CheckStep } from '../check-step.ts';

const answerSchema = z.union([
  z.object({ error: z.object({ code: z.string().nullish(), summary: z.string() }) }),
  z.object({ invalid: z.array(z.unknown()), missing: z.array(z.unknown()) }),
]);
const packageSchema = z.object({ name: z.string(), version: z.string() });

/** What npm says where nobody can be asked, as opposed to where an answer is bad. */
const unreachable = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENETUNREACH',
  'EHOSTUNREACH',
];

/**
 * npm asks the registry, and the transparency log of its keys, whether each installed package is the one that was published
 * (npm’s documentation, “Verifying registry signatures”). Needs the network.
 */
export const signatures: CheckStep = {
  name: 'signatures',
  isLong: true,
  run: async () => {
    // Set by npm for the scripts that it runs.
    const npm = process.env['npm_execpath'];
    if (npm === undefined) return notRun('start it with npm, which is asked');
    return judgeSignatureAudit(await auditSignatures(npm));
  },
};

/** @param output - what `npm audit signatures --json` printed */
export function judgeSignatureAudit(output: string): CheckResult {
  const answer = answerSchema.safeParse(parseJson(output)).data;
  if (answer === undefined) return { isPassed: false, summary: '', details: output.trim() };
  if ('error' in answer) {
    const { code, summary } = answer.error;
    const [firstLine = ''] = summary.split('\n');
    if (unreachable.includes(code ?? '')) return notRun(firstLine);
    return { isPassed: false, summary: '', details: summary };
  }
  const list = (found: readonly unknown[], what: string) =>
    found.map((each) => {
      const named = packageSchema.safeParse(each).data;
      return `${named === undefined ? JSON.stringify(each) : `${named.name}@${named.version}`}: ${what}`;
    });
  const details = [
    ...list(answer.invalid, 'its signature is not valid'),
    ...list(answer.missing, 'it has no signature'),
  ];
  return { isPassed: details.length === 0, summary: 'npm audit signatures', details: details.join('\n') };
}

function notRun(why: string): CheckResult {
  return { isPassed: false, whyNotRun: why, summary: '', details: '' };
}

function auditSignatures(npm: string): Promise<string> {
  const args = [npm, 'audit', 'signatures', '--json', '--fetch-retries=0'];
  const options = { cwd: projectRoot, timeout: 5 * 60_000, maxBuffer: 64_000_000 };
  // It ends with 1 where it has found something, and says what in its answer.
  return new Promise((resolve) =>
    execFile(process.execPath, args, options, (_, stdout, stderr) => resolve(stdout === '' ? stderr : stdout)),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
