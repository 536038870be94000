/** What each variable of a subject stands for. */
export const subjectVariablesText = {
  JobResult: 'Result: Success, Warning or Failed, or Missed where the job did not run',
  OrgName: 'Organization name',
  JobName: 'Job name',
  ObjectCount: 'Number of objects processed, if reported',
  Issues: 'Number of objects with warnings or failures, if reported',
  Time: 'Completion date and time, with the offset from UTC',
  JobType: 'Job type',
  Duration: 'Duration (h:mm:ss)',
  Attempt: 'Attempt number',
  Computer: 'Name of the computer that ran the job, or of this one where it is not reported',
  ExpectedTime: 'When the run was expected, if anything is expected of the job',
  LastSuccess: 'When the job had succeeded before, if it is known',
} as const;
