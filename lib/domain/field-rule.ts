/** Which rule a field breaks: the code of the schema library or our own, and the bound where there is one. */
export interface FieldRule {
  readonly rule: string;
  /** The bound: a length or a number, in the field's own unit. */
  readonly bound?: number | undefined;
}
