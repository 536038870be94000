/** Three finished jobs as a backup product would report them: success, warning, and failure after its last retry. */

interface DemoObject {
  name: string;
  type: string;
  result: 'Success' | 'Warning' | 'Failed';
  startedAt: string;
  endedAt: string;
  items: number;
  transferredBytes: number;
  message?: string;
}

/** @param nowMs - the last job ended just now. @returns job session documents by file name. */
export function demoSessions(nowMs: number): Record<string, object> {
  return {
    'exchange-daily.json': {
      id: `demo-success-${nowMs}`,
      job: { name: 'Exchange daily', type: 'backup' },
      organization: 'contoso.com',
      result: 'Success',
      ...during(nowMs, 95, 62),
      statistics: statistics(4_214_220_000, 1_842, 'Source'),
      objects: ['anna', 'ben', 'carla', 'deniz', 'émile'].map((name, index) =>
        demoObject(nowMs - (90 - index * 5) * 60_000, `${name}@contoso.com`, 'Mailbox', index),
      ),
    },
    'sharepoint-and-onedrive.json': {
      id: `demo-warning-${nowMs}`,
      job: { name: 'SharePoint and OneDrive', type: 'backup' },
      organization: 'contoso.com',
      result: 'Warning',
      ...during(nowMs, 60, 14),
      statistics: statistics(61_203_910_000, 48_211, 'Network'),
      objects: Array.from({ length: 412 }, (_, index) => largeJobObject(nowMs, index)),
    },
    'teams-copy.json': {
      id: `demo-failure-${nowMs}`,
      job: { name: 'Teams to object storage', type: 'backup-copy' },
      organization: 'contoso.com',
      result: 'Failed',
      ...during(nowMs, 12, 0),
      message: 'The object storage repository did not answer.',
      retry: {
        attempt: 3,
        limit: 3,
        willBeRetried: false,
        waitMinutes: 10,
        firstSessionId: `demo-failure-first-${nowMs}`,
      },
      statistics: statistics(102_400_000, 310, 'Target'),
      objects: [
        demoObject(nowMs - 11 * 60_000, 'Sales', 'Team', 1),
        { ...demoObject(nowMs - 8 * 60_000, 'Engineering', 'Team', 2), ...failed },
        { ...demoObject(nowMs - 5 * 60_000, 'Board', 'Team', 3), ...failed },
      ],
    },
  };
}

const failed = {
  result: 'Failed' as const,
  message: 'Failed to write to repository “archive-eu”: the remote server returned an error (503) Server Unavailable',
};
const warnings = [
  'Mailbox does not have a valid Microsoft 365 license',
  'Personal site was not found: it has not been provisioned yet',
  'Skipped 2 items that are larger than the limit of the service',
];

function largeJobObject(nowMs: number, index: number): DemoObject {
  const isSite = index % 3 === 0;
  const object = demoObject(
    nowMs - 59 * 60_000 + index * 6_000,
    isSite ? `Project ${String(index).padStart(3, '0')}` : `person${index}@contoso.com`,
    isSite ? 'Site' : 'OneDrive',
    index,
  );
  return index % 23 === 7 ? { ...object, result: 'Warning', message: warnings[index % warnings.length] ?? '' } : object;
}

function demoObject(startMs: number, name: string, type: string, seed: number): DemoObject {
  return {
    name,
    type,
    result: 'Success',
    startedAt: new Date(startMs).toISOString(),
    endedAt: new Date(startMs + (40 + ((seed * 37) % 80)) * 1000).toISOString(),
    items: 20 + ((seed * 53) % 400),
    transferredBytes: 1_048_576 * (1 + ((seed * 29) % 300)),
  };
}

function during(nowMs: number, startMinutesAgo: number, endMinutesAgo: number) {
  return {
    startedAt: new Date(nowMs - startMinutesAgo * 60_000).toISOString(),
    endedAt: new Date(nowMs - endMinutesAgo * 60_000).toISOString(),
  };
}

function statistics(transferredBytes: number, processedItems: number, bottleneck: string) {
  return {
    transferredBytes,
    processedItems,
    processingRateBytesPerSecond: Math.round(transferredBytes / 1_800),
    readRateBytesPerSecond: Math.round(transferredBytes / 1_500),
    writeRateBytesPerSecond: Math.round(transferredBytes / 2_100),
    bottleneck,
  };
}
