/**
 * A night of forty jobs at two backup servers and in programs that send mail: when each runs and how it ends, as data.
 * The mails that section 4 and 16.1 ask for are told from this plan alone.
 */
export type PlannedResult = 'Success' | 'Warning' | 'Failed';
export type PlannedSource = 'vb365' | 'vbr' | 'mail';

export interface PlannedJob {
  name: string;
  source: PlannedSource;
  /** After the beginning of the night. */
  startsAtMinute: number;
  /** Of its attempts; a program that sends mail has one. */
  results: readonly PlannedResult[];
}

const sources = ['vb365', 'vbr', 'mail'] as const;
const courses: readonly (readonly PlannedResult[])[] = [
  ['Success'],
  ['Success'],
  ['Warning'],
  ['Failed', 'Success'],
  ['Success'],
  ['Failed', 'Warning'],
  // Every retry is used up.
  ['Failed', 'Failed', 'Failed', 'Failed'],
];

/** Three of each minute in which anything begins, so that all sources report at once. */
export const plannedNight: readonly PlannedJob[] = Array.from({ length: 40 }, (_, index) => {
  const source = sources[index % sources.length] ?? 'mail';
  const course = courses[index % courses.length] ?? ['Success'];
  return {
    name: `Job ${String(index + 1).padStart(2, '0')} „${source}“`,
    source,
    startsAtMinute: 2 + Math.floor(index / sources.length) * 5,
    results: source === 'mail' ? course.slice(-1) : course,
  };
});

/** Of each attempt; one that went well has no issue. */
export const objectsOf = { Success: 1, Warning: 2, Failed: 2 } as const satisfies Record<PlannedResult, number>;

/** The subjects of the mails, in no order: one for each job, told with its last attempt. */
export function expectedSubjects(organization: string): string[] {
  return plannedNight.map(expectedSubject(organization)).sort();
}

function expectedSubject(organization: string): (job: PlannedJob) => string {
  return ({ name, source, results }) => {
    const last = results.at(-1) ?? 'Success';
    if (source === 'mail') return mailSubject(name, last);
    const place = source === 'vb365' ? `${organization} - ${name}` : name;
    return `[${last}] ${place} (${objectsOf[last]} objects), ${last === 'Success' ? 0 : 1} issues`;
  };
}

/** As the program that sends it writes it. */
export function mailSubject(name: string, result: PlannedResult): string {
  return `NAS: ${name} → ${result}`;
}
