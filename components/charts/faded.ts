/** A chart of old numbers must not look live: its marks fade, its letters stay readable. */
export const FADED =
  "[&_.recharts-bar]:opacity-50 [&_.recharts-bar]:grayscale [&_.recharts-line]:opacity-50 [&_.recharts-line]:grayscale [&_.chart-marks]:opacity-50 [&_.chart-marks]:grayscale";
