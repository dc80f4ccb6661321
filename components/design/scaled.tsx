import type { ReactNode } from "react";
import { customProperty } from "@/components/ui/custom-property";

interface ScaledProps {
  /** CSS px, before it is scaled. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly children: ReactNode;
}

/** Something drawn in its own size and shown in another: it takes the room that it is seen in. `--unscale` gives handles and lines their size back. */
export function Scaled({ width, height, scale, children }: ScaledProps) {
  return (
    <div className="shrink-0" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
      <div
        style={{
          ...customProperty("--unscale", String(1 / scale)),
          width: `${width}px`,
          height: `${height}px`,
          transform: `scale(${scale})`,
          transformOrigin: "0 0",
        }}
      >
        {children}
      </div>
    </div>
  );
}
