import type { Json } from "@/lib/domain/json";

/** What every control of the inspector is given. */
export interface FieldProps {
  readonly label: string;
  readonly value: Json;
  /** What is wrong with what was typed last; null while nothing is. */
  readonly error: string | null;
  readonly onChange: (value: Json) => void;
}
