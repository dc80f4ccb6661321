"use client";

import { useEditorState } from "@/components/design/design-context";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Measure } from "@/lib/domain/board/measure";
import type { Input } from "@/lib/domain/board/options/field";
import type { Json } from "@/lib/domain/json";
import { AssetField } from "./asset-field";
import { ChoicesField } from "./choices-field";
import { ColumnsField } from "./columns-field";
import { useFieldWords } from "./field-words";
import { figureUnit } from "./figure-unit";
import { MeasureField } from "./measure-field";
import { MetricField } from "./metric-field";
import { MomentField, WhenOverField, ZoneField } from "./moment-fields";
import { NumberField } from "./number-field";
import { OneField } from "./one-field";
import { OverlongField } from "./overlong-field";
import { RecordedSeriesField } from "./recorded-series-field";
import { SelectionField } from "./selection-field";
import { SeriesField } from "./series-field";
import { SortField } from "./sort-field";
import { TargetField } from "./target-field";
import { AddressField, MarkdownField, MessagesField, PlainTextField } from "./text-fields";

interface FieldInputProps {
  readonly field: { readonly name: string } & Input;
  readonly value: Json;
  /** All of the tile's: some fields choose among what others name. */
  readonly options: { readonly [name: string]: Json };
  /** What the tile's value is made of. */
  readonly measure: Measure | null;
  readonly error: string | null;
  readonly onChange: (value: Json) => void;
}

/** The control for one option, as the kind's form describes it. */
export function FieldInput({ field, value, options, measure, error, onChange }: FieldInputProps) {
  const words = useFieldWords();
  const { calculated } = useEditorState().history.present;
  const { name } = field;
  const props = { label: words.field(name), value, error, onChange };
  switch (field.input) {
    case "measure":
      return <MeasureField {...props} of={field.of} />;
    case "series":
      return <SeriesField {...props} of={field.of} most={field.most} />;
    case "recorded":
      return <RecordedSeriesField {...props} most={field.most} />;
    case "target":
      return <TargetField {...props} measure={measure} />;
    case "queues":
    case "agents":
      return <SelectionField {...props} of={field.input} />;
    case "queue":
    case "group":
      return <OneField {...props} of={field.input} />;
    case "metric":
      return (
        <MetricField {...props} of={field.of} isPositive={field.only === "positive" && options.anyMetric !== true} />
      );
    case "columns":
      return <ColumnsField {...props} of={field.of} most={field.most} />;
    case "choice":
      return (
        <Select
          label={props.label}
          error={error}
          value={field.choices.findIndex((choice) => Object.is(choice, value))}
          onChange={({ target }) => onChange(field.choices[Number(target.value)] ?? null)}
        >
          {field.choices.map((choice, index) => (
            <option key={String(choice)} value={index}>
              {words.choice(name, choice)}
            </option>
          ))}
        </Select>
      );
    case "choices":
      return <ChoicesField {...props} choices={field.choices} wordOf={(choice) => words.choice(name, choice)} />;
    case "switch":
      return (
        <Switch
          label={props.label}
          error={error}
          checked={value === true}
          onChange={({ target }) => onChange(target.checked)}
        />
      );
    case "number":
      return (
        <NumberField
          label={props.label}
          error={error}
          value={typeof value === "number" ? value : null}
          unit={field.unit === "figure" ? figureUnit(measure, options, calculated) : "count"}
          isOptional={field.optional}
          onChange={onChange}
        />
      );
    case "text":
      return <PlainTextField {...props} most={field.most} />;
    case "markdown":
      return <MarkdownField {...props} most={field.most} />;
    case "messages":
      return <MessagesField {...props} />;
    case "sort":
      return <SortField {...props} options={options} />;
    case "overlong":
      return <OverlongField {...props} />;
    case "zone":
      return <ZoneField {...props} />;
    case "moment":
      return <MomentField {...props} />;
    case "when-over":
      return <WhenOverField {...props} />;
    case "asset":
      return <AssetField {...props} />;
    case "address":
      return <AddressField {...props} />;
  }
}
