/** What happens when a request fails for a reason that the contract does not foresee: a bug or a lost connection. */
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { logError } from '../api/log-error.ts';

interface UnexpectedErrors {
  hasError: boolean;
  report: (error: unknown) => void;
  dismiss: () => void;
}

const UnexpectedErrorContext = createContext<UnexpectedErrors>({
  hasError: false,
  report: logError,
  dismiss: () => {},
});

export function UnexpectedErrorProvider({ children }: { children: ReactNode }) {
  const [hasError, setHasError] = useState(false);
  const value = useMemo(
    () => ({
      hasError,
      report: (error: unknown) => {
        logError(error);
        setHasError(true);
      },
      dismiss: () => setHasError(false),
    }),
    [hasError],
  );
  return <UnexpectedErrorContext value={value}>{children}</UnexpectedErrorContext>;
}

export function useUnexpectedErrors(): UnexpectedErrors {
  return use(UnexpectedErrorContext);
}

export function useReportUnexpectedError(): (error: unknown) => void {
  return use(UnexpectedErrorContext).report;
}
