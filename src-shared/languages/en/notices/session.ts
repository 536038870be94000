/** How a session went. */
import type { Counted } from '../../counted.ts';
import { pluralize } from '../pluralize.ts';
import { counts } from './counts.ts';

/** Where a clause stands: it begins a sentence, or follows another clause in it. */
interface Placed {
  place: 'start' | 'inside';
}

const all = { start: 'All', inside: 'all' } as const;

/** The sentence of a first look. It has no full stop: it is a headline. */
const outcomeText = {
  ended: {
    Success: 'The job ended successfully',
    Warning: 'The job ended with a warning',
    Failed: 'The job failed',
  },
  failedEarly: 'The job failed before any object was processed',
  noObjects: 'No objects were reported',
  /** @param ended - one of the above @param outcome - one of the below, or both */
  endedAnd: (ended: string, outcome: string) => `${ended}; ${outcome}`,
  issuesReported: ({ count, written }: Counted) =>
    pluralize(count, { one: '# issue was reported', other: '# issues were reported' }, written),

  failed: ({ objects, failed }: Placed & { objects: Counted; failed: Counted }) =>
    `${failed.written} of ${counts.objects(objects)} failed`,
  failedWithWarnings: ({ objects, failed, warnings }: Placed & Record<'objects' | 'failed' | 'warnings', Counted>) =>
    `${failed.written} of ${counts.objects(objects)} failed, ${counts.withWarnings(warnings)}`,
  warnings: ({ objects, warnings }: Placed & { objects: Counted; warnings: Counted }) =>
    pluralize(
      warnings.count,
      { one: `# of ${counts.objects(objects)} with a warning`, other: `# of ${counts.objects(objects)} with warnings` },
      warnings.written,
    ),
  allIgnored: ({ place, objects }: Placed & { objects: Counted }) =>
    objects.count === 1
      ? `${counts.objects(objects)} ignored by a rule`
      : `${all[place]} ${counts.objects(objects)} ignored by a rule`,
  someSuccessful: ({ objects, successful }: Placed & { objects: Counted; successful: Counted }) =>
    `${successful.written} of ${counts.objects(objects)} processed successfully`,
  allSuccessful: ({ place, objects }: Placed & { objects: Counted }) =>
    objects.count === 1
      ? `${counts.objects(objects)} processed successfully`
      : `${all[place]} ${counts.objects(objects)} processed successfully`,
  processed: ({ objects }: Placed & { objects: Counted }) => `${counts.objects(objects)} processed`,
  processedWithoutIssues: ({ objects }: Placed & { objects: Counted }) =>
    `${counts.objects(objects)} processed without issues`,
  /** There may be more issues than objects. */
  processedWithIssues: ({ objects, issues }: Placed & { objects: Counted; issues: Counted }) =>
    `${counts.objects(objects)} processed, ${pluralize(issues.count, { one: '# issue', other: '# issues' }, issues.written)}`,
  withIssues: ({ objects, issues }: Placed & { objects: Counted; issues: Counted }) =>
    `${issues.written} of ${counts.objects(objects)} with issues`,
  /** @param outcome - one of the above, of some of the objects */
  andIgnored: (outcome: string, ignored: Counted) => `${outcome}, ${ignored.written} ignored by a rule`,
} as const;

export const sessionText = {
  outcome: outcomeText,
  /** Beside a sign, below the number of all objects. */
  results: {
    Success: counts.successful,
    Warning: counts.withWarnings,
    Failed: counts.failed,
    ignored: ({ written }: Counted) => `${written} ignored by a rule`,
  },
  objects: counts.objects,
  /** `Attempt 3 of 4`. @param limit - `null`: not known */
  attempt: (number: string, limit: string | null) =>
    limit === null ? `Attempt ${number}` : `Attempt ${number} of ${limit}`,
  /** Beside the label `Attempt`. */
  attemptNumber: (number: string, limit: string | null) => (limit === null ? number : `${number} of ${limit}`),
  /**
   * What rules have changed: for example `Reported as Failed; 3 ignored by the rule “Full mailboxes”.`
   *
   * @param reportedAs - the result in a word; `null`: it is the same @param ignored - objects; `null`: none
   * @param lowered - objects that count as a warning; `null`: none
   */
  noise: (noise: {
    reportedAs: string | null;
    ignored: Counted | null;
    lowered: Counted | null;
    rules: readonly string[];
  }) => {
    const counted = [
      noise.ignored === null ? '' : `${noise.ignored.written} ignored`,
      noise.lowered === null
        ? ''
        : pluralize(
            noise.lowered.count,
            { one: '# counted as a warning', other: '# counted as warnings' },
            noise.lowered.written,
          ),
    ].filter((part) => part !== '');
    const names = noise.rules.map((name) => `“${name}”`).join(', ');
    const by = `by the ${noise.rules.length === 1 ? 'rule' : 'rules'} ${names}`;
    return `${noise.reportedAs === null ? '' : `Reported as ${noise.reportedAs}; `}${counted.join(', ')} ${by}.`;
  },
} as const;
