import { Component, type ReactNode } from 'react';
import { commonText } from '../text/common-text.ts';
import { PlainPage } from './plain-page.tsx';

/** Shows a sentence instead of an empty window when drawing throws, which is a bug. React logs the error itself. */
export class CrashBoundary extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override readonly state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <PlainPage>{commonText.crashed}</PlainPage> : this.props.children;
  }
}
