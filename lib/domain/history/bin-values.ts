/* Values of bins, NaN where a bin is a gap. */

/** Adds what is known; what nobody knows stays a gap. */
export function addKnown(total: Float64Array, values: Float64Array): void {
  for (let bin = 0; bin < total.length; bin += 1) {
    const [value, known] = [values[bin] ?? Number.NaN, total[bin] ?? Number.NaN];
    if (!Number.isNaN(value)) total[bin] = Number.isNaN(known) ? value : known + value;
  }
}

/** Keeps the greater of what is known of each bin. */
export function raiseTo(total: Float64Array, values: Float64Array): void {
  for (let bin = 0; bin < total.length; bin += 1) {
    const value = values[bin] ?? Number.NaN;
    if (!Number.isNaN(value) && !(value <= (total[bin] ?? Number.NaN))) total[bin] = value;
  }
}
