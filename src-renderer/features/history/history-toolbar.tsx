import { historyStateGroupTitles } from '../../../src-shared/wording/describe-history-state.ts';
import { maxSearchLength, type HistoryFilter } from '../../../src-shared/model/history.ts';
import { Choice, TableToolbar } from '../../components/table/table-toolbar.tsx';
import { historyText } from '../../text/history-text.ts';
import { words } from '../../text/words.ts';
import { historyResultTitles } from './history-result-titles.ts';

interface HistoryToolbarProps {
  filter: HistoryFilter;
  onChange: (changes: Partial<HistoryFilter>) => void;
  /** How many entries there are, or what is being done. */
  status: string;
  /** There is little room: the filters are behind one button. */
  isNarrow: boolean;
}

/** Search and filters. */
export function HistoryToolbar({ filter, onChange, status, isNarrow }: HistoryToolbarProps) {
  return (
    <TableToolbar
      search={{
        label: historyText.search,
        placeholder: historyText.searchPlaceholder,
        maxLength: maxSearchLength,
        text: filter.text,
        onChange: (text) => onChange({ text }),
      }}
      filtersLabel={historyText.filters([filter.result, filter.group].filter((each) => each !== null).length)}
      isNarrow={isNarrow}
      status={status}
      {...(filter.job !== null && {
        scope: {
          text: historyText.ofJob(filter.job.name),
          clear: historyText.allJobs,
          onClear: () => onChange({ job: null }),
        },
      })}
    >
      <Choice
        label={historyText.result}
        anyTitle={historyText.anyResult}
        titles={historyResultTitles}
        value={filter.result}
        onChange={(result) => onChange({ result })}
        isShort
      />
      <Choice
        label={historyText.state}
        anyTitle={historyText.anyState}
        titles={historyStateGroupTitles(words)}
        value={filter.group}
        onChange={(group) => onChange({ group })}
      />
    </TableToolbar>
  );
}
