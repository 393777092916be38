'use client';

import { Component, type ReactNode } from 'react';

/** Keeps a map that cannot start (no WebGL, a lost file) from taking the page with it. */
export class MapBoundary extends Component<
  { readonly fallback: ReactNode; readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
