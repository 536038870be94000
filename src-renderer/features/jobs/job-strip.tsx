import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { useMemo, useState, type PointerEvent } from 'react';
import { runResults, type StripCell } from '../../../src-shared/model/job.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { describeCell, describeStrip } from '../../../src-shared/wording/describe-job.ts';
import { words } from '../../text/words.ts';
import { useResultColors } from './result-colors.ts';
import { cellAt, cellHeight, cellPitch, startOfStrip, toStripPaths, widthOfStrip } from './strip-shapes.ts';

const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  strip: { position: 'relative', display: 'block', width: 'max-content', height: `${cellHeight}px` },
  picture: { display: 'block', [forced]: { forcedColorAdjust: 'none' } },
  crosses: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1.5', [forced]: { stroke: 'Canvas' } },
  active: {
    position: 'absolute',
    top: '-3px',
    height: `${cellHeight + 2}px`,
    width: `${cellPitch}px`,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    borderRadius: tokens.borderRadiusSmall,
  },
});

interface JobStripProps {
  /** Oldest first. */
  strip: readonly StripCell[];
  /** So many cells have room; older ones are left out. */
  length: number;
  /** The cell that has the keyboard, counted from the newest, which is 0; `null`: none. */
  active: number | null;
  /** Of the element that stands for it. */
  activeId: string;
  presentation: Presentation;
}

/** The last runs of a job, oldest left: a picture with a name, and its cells for those who point at one. */
export function JobStrip({ strip, length, active, activeId, presentation }: JobStripProps) {
  const styles = useStyles();
  const colors = useResultColors();
  const cells = useMemo(() => strip.slice(-length), [strip, length]);
  const paths = useMemo(() => toStripPaths(cells, length), [cells, length]);
  const [pointed, setPointed] = useState<number | null>(null);
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent) =>
    setPointed(cellAt(clientX - currentTarget.getBoundingClientRect().left, cells.length, length));
  const activeIndex = active === null ? null : cells.length - 1 - active;
  const shown = pointed ?? activeIndex;
  const shownCell = shown === null ? undefined : cells[shown];
  const activeCell = activeIndex === null ? undefined : cells[activeIndex];
  const left = (index: number) => startOfStrip(cells.length, length) + index * cellPitch;
  return (
    <span className={styles.strip} onPointerMove={onPointerMove} onPointerLeave={() => setPointed(null)}>
      <svg
        role="img"
        aria-label={describeStrip(words, cells, presentation)}
        width={widthOfStrip(length)}
        height={cellHeight}
        className={styles.picture}
      >
        {runResults.map((result) => (
          <path key={result} d={paths[result]} className={colors[result]} />
        ))}
        <path d={paths.crosses} className={styles.crosses} />
      </svg>
      {activeCell !== undefined && activeIndex !== null && (
        <span
          id={activeId}
          // Another cell is another element, which screen readers read.
          key={`active ${activeIndex}`}
          role="img"
          aria-label={describeCell(words, activeCell, presentation)}
          className={styles.active}
          style={{ left: `${left(activeIndex) - 3}px` }}
        />
      )}
      {shownCell !== undefined && shown !== null && (
        <Tooltip
          content={describeCell(words, shownCell, presentation)}
          relationship="inaccessible"
          visible
          key={`words ${shown}`}
        >
          <span
            style={{ position: 'absolute', top: '-2px', left: `${left(shown) + 4}px`, height: `${cellHeight}px` }}
          />
        </Tooltip>
      )}
    </span>
  );
}
