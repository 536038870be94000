/** docs/metrics.md: its table is the metrics that are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metricsFileName } from '../../../src-main/adapters/disk/metrics-folder.ts';
import { metricDefinitions } from '../../../src-main/metrics/metric-definitions.ts';
import { optionsText } from '../../../src-renderer/text/options-text.ts';
import { projectRoot } from '../../harness/build/ensure-built.ts';
import { brokenLinks, tableUnder } from './read-document.ts';

const document = readFileSync(join(projectRoot, 'docs/metrics.md'), 'utf8');

test('each metric is in the table with its type and labels, in the order of the file', () => {
  const ofJob = metricDefinitions.backup_notifier_job_overdue.labels.join(', ');
  const rows = tableUnder(document, 'Names').map(([name = '', type, labels = '']) => [
    name.replaceAll('`', ''),
    type,
    labels.replace('of a job', ofJob),
  ]);
  expect(rows).toEqual(
    Object.entries(metricDefinitions).map(([name, { type, labels }]) => [name, type, labels.join(', ')]),
  );
});

test('the alerts use metrics that are written', () => {
  const rules = /```yaml\n(.*?)```/s.exec(document)?.[1] ?? '';
  const used = [...new Set(rules.match(/\bbackup_notifier_\w+/g))].filter((name) => name !== 'backup_notifier_prom');
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((name) => !Object.hasOwn(metricDefinitions, name))).toEqual([]);
});

test('the field and the file are named as they are, and links lead somewhere', () => {
  expect(document).toContain(`_${optionsText.metricsFolder.replace('&', '').replace(/:$/, '')}_`);
  expect(document).toContain(`The file is \`${metricsFileName}\``);
  expect(brokenLinks(join(projectRoot, 'docs'), 'metrics.md')).toEqual([]);
});
