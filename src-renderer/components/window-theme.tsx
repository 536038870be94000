import { FluentProvider, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useColorScheme } from './use-color-scheme.ts';

/** The font of the system's own dialogs; Fluent's stack names Segoe UI only. */
const fontFamilyBase =
  '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, system-ui, Cantarell, Ubuntu, "Noto Sans", sans-serif';
const lightTheme: Theme = { ...webLightTheme, fontFamilyBase };
const darkTheme: Theme = { ...webDarkTheme, fontFamilyBase };

/** Fluent's theme in the system's colours. Forced colours (high contrast) are handled by Fluent's own styles. */
export function WindowTheme({ children }: { children: ReactNode }) {
  const theme = useColorScheme() === 'dark' ? darkTheme : lightTheme;
  return (
    // A class given here would go to dialogs and menus too; `renderer.css` sets the height.
    <FluentProvider theme={theme}>{children}</FluentProvider>
  );
}
