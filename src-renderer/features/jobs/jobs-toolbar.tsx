import { maxSearchLength } from '../../../src-shared/model/history.ts';
import { Choice, TableToolbar } from '../../components/table/table-toolbar.tsx';
import { jobsText } from '../../text/jobs-text.ts';
import type { JobsFilter } from './jobs-filter.ts';

interface JobsToolbarProps {
  filter: JobsFilter;
  onChange: (changes: Partial<JobsFilter>) => void;
  /** How many jobs there are. */
  status: string;
  isNarrow: boolean;
}

/** Search and filter. */
export function JobsToolbar({ filter, onChange, status, isNarrow }: JobsToolbarProps) {
  return (
    <TableToolbar
      search={{
        label: jobsText.search,
        placeholder: jobsText.searchPlaceholder,
        maxLength: maxSearchLength,
        text: filter.text,
        onChange: (text) => onChange({ text }),
      }}
      filtersLabel={jobsText.filters(filter.group === null ? 0 : 1)}
      isNarrow={isNarrow}
      status={status}
    >
      <Choice
        label={jobsText.state}
        anyTitle={jobsText.anyState}
        titles={jobsText.groups}
        value={filter.group}
        onChange={(group) => onChange({ group })}
      />
    </TableToolbar>
  );
}
