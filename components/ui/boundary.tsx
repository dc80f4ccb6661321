"use client";

import { Component, type ReactNode } from "react";

interface BoundaryProps {
  children: ReactNode;
  /** What stands in the place of what failed; `reset` tries this part again and nothing else. */
  fallback: (reset: () => void) => ReactNode;
  /** When this changes, the part is tried again by itself. */
  resetKey?: unknown;
}

interface BoundaryState {
  failed: boolean;
  resetKey: unknown;
}

/** Keeps the failure of one tile or panel inside it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  private readonly reset = () => this.setState({ failed: false });

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.reset) : this.props.children;
  }
}
