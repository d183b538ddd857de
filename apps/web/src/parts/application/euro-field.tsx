import { NumberField } from '../../design/number-field';

interface EuroFieldProps {
  label: string;
  hint?: string;
  cents: number | null;
  onChange(cents: number | null): void;
}

/** Money typed in euros, kept in cents. */
export function EuroField({ label, hint, cents, onChange }: EuroFieldProps) {
  return (
    <NumberField
      label={label}
      hint={hint}
      minValue={0}
      maxValue={100_000_000}
      value={cents === null ? NaN : cents / 100}
      onChange={(euros) => onChange(Number.isNaN(euros) ? null : Math.round(euros * 100))}
    />
  );
}
