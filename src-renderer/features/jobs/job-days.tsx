import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { runResults, type JobDetails } from '../../../src-shared/model/job.ts';
import {
  formatDate,
  formatDuration,
  formatMonth,
  formatSize,
  type Presentation,
} from '../../../src-shared/model/presentation.ts';
import { describeCounts } from '../../../src-shared/wording/describe-job.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import { words } from '../../text/words.ts';
import { barsBottom, hasRun, monthsOf, pictureWidth, sparkHeight, toDaysPaths, toSparkPath } from './days-shapes.ts';
import { useResultColors } from './result-colors.ts';

const pictureHeight = barsBottom + 18;
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  heading: { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  picture: { display: 'block', width: '100%', maxWidth: '540px', [forced]: { forcedColorAdjust: 'none' } },
  marks: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.25',
    [forced]: { stroke: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorBrandForeground1,
    strokeWidth: '1.5',
    [forced]: { stroke: 'CanvasText' },
  },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1', [forced]: { stroke: 'CanvasText' } },
  month: { fill: tokens.colorNeutralForeground2, fontSize: '13px', [forced]: { fill: 'CanvasText' } },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'normal',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  headCell: { fontWeight: tokens.fontWeightSemibold },
  day: { whiteSpace: 'nowrap' },
  number: { textAlign: 'right', whiteSpace: 'nowrap', paddingRight: '0' },
});

interface JobDaysProps {
  details: JobDetails;
  presentation: Presentation;
}

/** How a job ran on each of the last days: as a picture, or as the table that is behind it. */
export function JobDays({ details, presentation }: JobDaysProps) {
  const styles = useStyles();
  const [isTable, setIsTable] = useState(false);
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{jobsText.lastDays}</h3>
        <DialogButton
          size="small"
          label={isTable ? jobsText.showAsPicture : jobsText.showAsTable}
          onClick={() => setIsTable(!isTable)}
        />
      </div>
      {isTable ? (
        <DaysTable details={details} presentation={presentation} />
      ) : (
        <>
          <DaysPicture details={details} presentation={presentation} />
          <DurationLine details={details} />
        </>
      )}
    </div>
  );
}

function DaysPicture({ details: { days, today }, presentation }: JobDaysProps) {
  const styles = useStyles();
  const colors = useResultColors();
  const paths = toDaysPaths(days, today);
  const total = { Success: 0, Warning: 0, Failed: 0, Missed: 0 };
  for (const { counts } of days) for (const result of runResults) total[result] += counts[result];
  return (
    <svg
      role="img"
      aria-label={jobsText.daysPicture(describeCounts(words, total, presentation))}
      viewBox={`0 0 ${pictureWidth} ${pictureHeight}`}
      className={styles.picture}
    >
      {runResults.map((result) => (
        <path key={result} d={paths[result]} className={colors[result]} />
      ))}
      <path d={paths.marks} className={styles.marks} />
      <path d={`M0 ${barsBottom + 0.5}h${pictureWidth}`} className={styles.axis} />
      {monthsOf(today).map(({ x, day }) => (
        <text key={day} x={x} y={pictureHeight - 4} className={styles.month}>
          {formatMonth(day, presentation)}
        </text>
      ))}
    </svg>
  );
}

function DurationLine({ details: { days, today } }: Pick<JobDaysProps, 'details'>) {
  const styles = useStyles();
  const durations = days.filter(hasRun).map(({ longestMs }) => longestMs);
  if (durations.length < 2) return null;
  const [shortest, longest] = [Math.min(...durations), Math.max(...durations)];
  return (
    <>
      <h3 className={styles.heading}>{jobsText.durations(formatDuration(shortest), formatDuration(longest))}</h3>
      <svg
        role="img"
        aria-label={jobsText.durationLine}
        viewBox={`0 0 ${pictureWidth} ${sparkHeight}`}
        className={styles.picture}
      >
        <path d={toSparkPath(days, today)} className={styles.line} />
      </svg>
    </>
  );
}

function DaysTable({ details: { days }, presentation }: JobDaysProps) {
  const styles = useStyles();
  const { day, runs, longest, size } = jobsText.daysColumns;
  const head = mergeClasses(styles.cell, styles.headCell);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {day}
          </th>
          <th scope="col" className={head}>
            {runs}
          </th>
          <th scope="col" className={mergeClasses(head, styles.number)}>
            {longest}
          </th>
          <th scope="col" className={mergeClasses(head, styles.number)}>
            {size}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((each) => (
          <tr key={each.day}>
            <th scope="row" className={mergeClasses(styles.cell, styles.day)}>
              {formatDate(each.day, presentation)}
            </th>
            <td className={styles.cell}>{describeCounts(words, each.counts, presentation)}</td>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {hasRun(each) ? formatDuration(each.longestMs) : ''}
            </td>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {each.sizeBytes === null ? '' : formatSize(each.sizeBytes, presentation)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
