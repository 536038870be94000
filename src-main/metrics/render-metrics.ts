/**
 * The text format of Prometheus (`text/plain; version=0.0.4`,
 * https://prometheus.io/docs/instrumenting/exposition_formats/). Pure.
 */
import { metricDefinitions, type MetricDefinition, type MetricName } from './metric-definitions.ts';

export interface Sample {
  name: MetricName;
  labels: Readonly<Record<string, string>>;
  value: number;
}

/**
 * @param samples - no two of the same name and labels: Prometheus would refuse the whole file
 * @returns each metric that has samples, in the order of the definitions. Ends with LF. Without timestamps: the textfile
 * collector refuses a file that has any.
 */
export function renderMetrics(samples: readonly Sample[]): string {
  const byName = Map.groupBy(samples, ({ name }) => name);
  return Object.entries<MetricDefinition>(metricDefinitions)
    .flatMap(([name, { type, labels, help }]) => {
      const ofName = byName.get(name as MetricName) ?? [];
      if (ofName.length === 0) return [];
      return [
        `# HELP ${name} ${escapeHelp(help)}\n`,
        `# TYPE ${name} ${type}\n`,
        ...ofName.map((sample) => `${name}${renderLabels(labels, sample.labels)} ${renderValue(sample.value)}\n`),
      ];
    })
    .join('');
}

function renderLabels(names: readonly string[], values: Readonly<Record<string, string>>): string {
  const written = names.flatMap((name) => {
    const value = values[name] ?? '';
    return value === '' ? [] : [`${name}="${escapeLabelValue(value)}"`];
  });
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}

/** A half of a surrogate pair is no UTF-8, and becomes U+FFFD. */
function escapeLabelValue(value: string): string {
  return value.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function escapeHelp(help: string): string {
  return help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

/** As Go's `ParseFloat` reads it. */
function renderValue(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
