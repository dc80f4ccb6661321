import type { CSSProperties } from "react";

/** A style that sets one CSS variable. React passes such keys through; its type does not list them, hence the cast. */
export function customProperty(name: `--${string}`, value: string): CSSProperties {
  return { [name]: value } as CSSProperties;
}
