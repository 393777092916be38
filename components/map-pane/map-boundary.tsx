'use client';

import { Component, type ReactNode } from 'react';

/** Keeps a map that cannot start (no WebGL, a lost file) from taking the page with it. */
export class MapBoundary extends Component<
  { readonly onBreak: () => void; readonly children: ReactNode },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.onBreak();
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
