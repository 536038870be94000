/** The metrics by name (product section 17.5). Names, labels and units are known to dashboards, and stay as they are. */

export interface MetricDefinition {
  type: 'gauge' | 'counter';
  /** Labels, in the order in which they are written. A label that is empty is left out: to Prometheus that is the same. */
  labels: readonly string[];
  help: string;
}

/** A job is told apart by its computer too, where that was reported. */
const ofJob = ['source', 'organization', 'host', 'job', 'type'] as const;

export const metricDefinitions = {
  backup_notifier_build_info: {
    type: 'gauge',
    labels: ['version'],
    help: 'Always 1; the version of the program is the label.',
  },
  backup_notifier_job_last_end_timestamp_seconds: {
    type: 'gauge',
    labels: ofJob,
    help: 'When the last run of the job ended.',
  },
  backup_notifier_job_last_success_timestamp_seconds: {
    type: 'gauge',
    labels: ofJob,
    help: 'When the last run of the job that succeeded ended.',
  },
  backup_notifier_job_last_result: {
    type: 'gauge',
    labels: [...ofJob, 'result'],
    help: '1 for the result of the last run of the job, 0 for the others.',
  },
  backup_notifier_job_last_duration_seconds: {
    type: 'gauge',
    labels: ofJob,
    help: 'How long the last run of the job took.',
  },
  backup_notifier_job_last_transferred_bytes: {
    type: 'gauge',
    labels: ofJob,
    help: 'What the last run of the job transferred.',
  },
  backup_notifier_job_last_objects: {
    type: 'gauge',
    labels: [...ofJob, 'state'],
    help: 'Objects that the last run of the job processed, by whether there was an issue with them (issue) or none (ok).',
  },
  backup_notifier_job_expected_next_timestamp_seconds: {
    type: 'gauge',
    labels: ofJob,
    help: 'When the next run of the job is expected, or was and has not been reported.',
  },
  backup_notifier_job_overdue: {
    type: 'gauge',
    labels: ofJob,
    help: '1 while a run of the job is missed: it was expected, and its grace has ended. Otherwise 0.',
  },
  backup_notifier_sessions_total: {
    type: 'counter',
    labels: ['result'],
    help: 'Job sessions that were recorded, each attempt of a job as one.',
  },
  backup_notifier_notifications_total: {
    type: 'counter',
    labels: ['channel', 'outcome'],
    help: 'Notifications that were accepted, that failed and need a person, or whose outcome is unknown; one that was retried may count more than once.',
  },
  backup_notifier_outbox_waiting: {
    type: 'gauge',
    labels: [],
    help: 'Notifications that are on their way.',
  },
  backup_notifier_outbox_needs_attention: {
    type: 'gauge',
    labels: [],
    help: 'Notifications that were refused and need a person.',
  },
  backup_notifier_outbox_oldest_age_seconds: {
    type: 'gauge',
    labels: [],
    help: 'Age of the oldest notification that is on its way, when this file was written.',
  },
  backup_notifier_last_accepted_timestamp_seconds: {
    type: 'gauge',
    labels: ['channel'],
    help: 'When a notification was last accepted.',
  },
  backup_notifier_account_valid: {
    type: 'gauge',
    labels: [],
    help: '1 while email notifications can be sent with the account or mail server of the settings, otherwise 0.',
  },
  backup_notifier_source_last_contact_timestamp_seconds: {
    type: 'gauge',
    labels: ['source'],
    help: 'When the source was last read, and all that it had to report was known.',
  },
} as const satisfies Record<string, MetricDefinition>;

export type MetricName = keyof typeof metricDefinitions;
