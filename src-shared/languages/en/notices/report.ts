/** The full report, as HTML and as CSV. */
export const reportText = {
  /** The heads of the HTML file's columns, in their order; narrow screens show some of them before each value. */
  columns: {
    name: 'Name',
    type: 'Type',
    status: 'Status',
    start: 'Start',
    end: 'End',
    duration: 'Duration',
    items: 'Items',
    size: 'Size',
    details: 'Details',
  },
  partBegins: (part: string, firstRow: string) => `Part ${part} of the report: rows from ${firstRow} on.`,
  allRows: (rows: string) => `All ${rows} rows.`,
  someRows: ({ first, last, all }: Record<'first' | 'last' | 'all', string>) => `Rows ${first} to ${last} of ${all}.`,
  partContinues: (part: string) => `Part ${part} continues.`,
  /** A headline as a sentence. */
  sentence: (outcome: string) => `${outcome}.`,
  /** The heads of the CSV file's columns, in their order. */
  csvColumns: [
    'Name',
    'Type',
    'Status',
    'Start',
    'End',
    'DurationSeconds',
    'Items',
    'SizeBytes',
    'Details',
    'ReportedStatus',
  ],
} as const;
